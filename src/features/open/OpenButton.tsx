import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../commands/commandHandlers.ts';
import styles from './OpenButton.module.css';
import { useOpenFiles } from './useOpenFiles.ts';

const OpenPopover = lazy(() => import('./OpenPopover.tsx'));

/** `Open`: the file input is always in the document; the popover with the ways to open loads on first use. */
export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const openFiles = useOpenFiles();
  const chooseFiles = () => input.current?.click();
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
      <input
        ref={input}
        className={styles.input}
        type="file"
        aria-label="Open files"
        tabIndex={-1}
        accept=".yaml,.yml,.json,.txt,.md,application/json,application/yaml,text/plain"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again after it changed on disk.
          event.target.value = '';
          void openFiles(files);
        }}
      />
      {used ? (
        <Suspense fallback={button}>
          <OpenPopover open={open} onOpenChange={setOpen} onChooseFiles={chooseFiles} />
        </Suspense>
      ) : (
        button
      )}
    </>
  );
}
