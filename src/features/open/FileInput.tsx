import type { Ref } from 'react';
import styles from './FileInput.module.css';
import { DOCUMENT_TYPES, pickedFiles } from './pickedFiles.ts';
import { useOpenFiles } from './useOpening.ts';

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** Chooses a folder instead of files. */
  readonly folder?: boolean;
}

/** Opens the chosen files. Reachable by its label, never seen: a button beside it opens it. */
export function FileInput({ ref, label, folder = false }: FileInputProps) {
  const openFiles = useOpenFiles();
  return (
    <input
      ref={ref}
      className={styles.input}
      type="file"
      aria-label={label}
      tabIndex={-1}
      {...(folder ? { webkitdirectory: '' } : { multiple: true, accept: DOCUMENT_TYPES })}
      onChange={(event) => void openFiles(pickedFiles(event.target))}
    />
  );
}
