import type { UrlNote } from '../../../openapi/index.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { MoreButton } from '../../../ui/MoreButton.tsx';
import { useMore } from '../../../ui/useMore.ts';
import styles from './Answer.module.css';
import { asSentence } from './asSentence.ts';

const FIRST_NOTES = 20;

/** What is odd about a URL that nevertheless is one, with the encoded form where that would help. */
export function UrlNotes({ notes }: { notes: readonly UrlNote[] }) {
  const { shown, rest, step, more } = useMore(notes, FIRST_NOTES);
  const encodedUrls = [...new Set(shown.flatMap((note) => note.encodedUrl ?? []))];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {shown.map((note) => (
        <li key={`${note.code} ${note.message}`}>
          <span aria-hidden="true">{note.code === 'generated' ? '∗ ' : '△ '}</span>
          <InlineCode text={asSentence(note.message)} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <MoreButton rest={rest} step={step} noun="notes" onMore={more} />
        </li>
      )}
      {encodedUrls.map((url) => (
        <li key={url} className={styles.encoded}>
          <span>
            Encoded URL: <code>{cutText(url)}</code>
          </span>
          <CopyButton text={url} label="Copy encoded URL" />
        </li>
      ))}
    </ul>
  );
}
