import type { Ref } from 'react';
import styles from './FileInput.module.css';
import type { Purpose } from './openInto.ts';
import { DOCUMENT_TYPES, pickedFiles } from './pickedFiles.ts';
import { useOpenFiles } from './useOpening.ts';

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** Chooses a folder instead of files. */
  readonly folder?: boolean;
  readonly purpose?: Purpose;
}

/** Opens the chosen files. Reachable by its label, never seen: a button beside it opens it. */
export function FileInput({ ref, label, folder = false, purpose = 'open' }: FileInputProps) {
  const openFiles = useOpenFiles(purpose);
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
