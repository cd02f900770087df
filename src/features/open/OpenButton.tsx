import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../commands/commandHandlers.ts';
import styles from './OpenButton.module.css';
import { DOCUMENT_TYPES, pickedFiles } from './pickedFiles.ts';
import { useOpenFiles } from './useOpenFiles.ts';

const OpenPopover = lazy(() => import('./OpenPopover.tsx'));

/** `Open`: the file input is always in the document; the popover with the ways to open loads on first use. */
export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const openFiles = useOpenFiles();
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
      <input
        ref={input}
        className={styles.input}
        type="file"
        aria-label="Open files"
        tabIndex={-1}
        multiple
        accept={DOCUMENT_TYPES}
        onChange={(event) => void openFiles(pickedFiles(event.target))}
      />
      <input
        ref={folder}
        className={styles.input}
        type="file"
        aria-label="Open folder"
        tabIndex={-1}
        webkitdirectory=""
        onChange={(event) => void openFiles(pickedFiles(event.target))}
      />
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
