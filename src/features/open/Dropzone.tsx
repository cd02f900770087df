import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import styles from './Dropzone.module.css';
import { takeDropped } from './pickedFiles.ts';
import { useOpenFiles, useOpenText } from './useOpening.ts';

/** Files or text dropped anywhere on the page open; an overlay says so while they are dragged over it. */
export function Dropzone({ children }: { children: ReactNode }) {
  const [dragging, setDragging] = useState(false);
  const openFiles = useOpenFiles();
  const openText = useOpenText();

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesDocument(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!carriesDocument(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const { dataTransfer } = event;
      const isFiles = dataTransfer?.types.includes('Files');
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (dataTransfer && isFiles) void openFiles(takeDropped(dataTransfer));
      else if (text.trim() !== '') void openText(text);
    };
    // In the capture phase, so that the editor does not insert a dropped file as text.
    addEventListener('dragover', over, true);
    addEventListener('dragleave', leave, true);
    addEventListener('drop', drop, true);
    return () => {
      removeEventListener('dragover', over, true);
      removeEventListener('dragleave', leave, true);
      removeEventListener('drop', drop, true);
    };
  }, [openFiles, openText]);

  return (
    <>
      {children}
      {dragging && (
        <div className={styles.overlay} aria-hidden="true">
          <p>Drop to open: files, a folder or a .zip. Nothing is uploaded.</p>
        </div>
      )}
    </>
  );
}

/** Files always; text only when it comes from outside, since text dragged within the editor is moved by the editor. */
function carriesDocument(event: DragEvent): boolean {
  const types = event.dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  const inside =
    event.target instanceof Element && event.target.closest('.monaco-editor, input, textarea') !== null;
  return types.includes('text/plain') && !inside;
}
