import type { UrlNote } from '../../openapi/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import styles from './Answer.module.css';
import { asSentence } from './asSentence.ts';

/** What is odd about a URL that nevertheless is one, with the encoded form where that would help. */
export function UrlNotes({ notes }: { notes: readonly UrlNote[] }) {
  if (notes.length === 0) return null;
  const encodedUrls = [...new Set(notes.flatMap((note) => note.encodedUrl ?? []))];
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={`${note.code} ${note.message}`}>
          <span aria-hidden="true">{note.code === 'generated' ? '∗ ' : '△ '}</span>
          <InlineCode text={asSentence(note.message)} />
        </li>
      ))}
      {encodedUrls.map((url) => (
        <li key={url} className={styles.encoded}>
          <span>
            Encoded URL: <code>{url}</code>
          </span>
          <CopyButton text={url} label="Copy encoded URL" />
        </li>
      ))}
    </ul>
  );
}
