import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../commands/commandHandlers.ts';
import { FileInput } from './FileInput.tsx';

const OpenPopover = lazy(() => import('./OpenPopover.tsx'));

/** `Open`: the file input is always in the document; the popover with the ways to open loads on first use. */
export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const show = useCallback(() => {
    setUsed(true);
    setOpen(true);
  }, []);
  useCommandHandler('open', show);
  const button = (
    <Button aria-haspopup="dialog" aria-expanded={open} onClick={show}>
      Open <span aria-hidden="true">▾</span>
    </Button>
  );
  return (
    <>
      <FileInput ref={input} label="Open files" />
      <FileInput ref={folder} label="Open folder" folder />
      {used ? (
        <Suspense fallback={button}>
          <OpenPopover
            open={open}
            onOpenChange={setOpen}
            onChooseFiles={() => input.current?.click()}
            onChooseFolder={() => folder.current?.click()}
          />
        </Suspense>
      ) : (
        button
      )}
    </>
  );
}
