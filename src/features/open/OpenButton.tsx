import { type ReactNode, useRef } from 'react';
import { useOpenedPart } from '../../parts/useOpenedPart.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../../ui/commandHandlers.ts';
import { FileInput } from './FileInput.tsx';

const OPEN = { name: '`Open`', load: () => import('./OpenPopover.tsx') };

interface OpenButtonProps {
  /** What was open before, to be listed among the ways to open; told when to close the popover. */
  readonly recent: (onDone: () => void) => ReactNode;
}

/** `Open`: the file input is always in the document; the popover with the ways to open loads on first use. */
export function OpenButton({ recent }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { Opened, open, setOpen, show } = useOpenedPart(OPEN);
  useCommandHandler('open', show);
  return (
    <>
      <FileInput ref={input} label="Open files" />
      <FileInput ref={folder} label="Open folder" folder />
      {Opened ? (
        <Opened
          open={open}
          onOpenChange={setOpen}
          onChooseFiles={() => input.current?.click()}
          onChooseFolder={() => folder.current?.click()}
          recent={recent}
        />
      ) : (
        <Button aria-haspopup="dialog" aria-expanded={open} onClick={show}>
          Open <span aria-hidden="true">▾</span>
        </Button>
      )}
    </>
  );
}
