import type { Simulation, UrlNote, Verdict } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { MoreButton, useMore } from '../../../ui/MoreButton.tsx';
import { VERDICT_TITLES, VerdictIcon } from '../../../ui/VerdictMark.tsx';
import styles from './Answer.module.css';
import { asSentence } from './partWords.ts';

/** Whether there is a URL in every exchange that follows the document, not only in the one on show. */
export function VerdictLine({ verdict: { kind, reasons } }: { verdict: Verdict }) {
  const shown = reasons.slice(0, MOST);
  const more = reasons.length - shown.length;
  return (
    <p className={styles.verdict} title="From the document alone, whatever the sample values">
      <VerdictIcon kind={kind} />
      <span>
        {VERDICT_TITLES[kind]}
        {shown.length > 0 && ': '}
        <InlineCode text={shown.join('; ')} />
        {more > 0 && `; and ${more} more`}
      </span>
    </p>
  );
}

/** More reasons are for the list of problems. */
const MOST = 2;

interface RepairedReadingProps {
  readonly simulation: Simulation;
  readonly onApplyRepair: (() => void) | undefined;
}

/** Says that the key breaks the grammar and under which reading it is simulated. */
export function RepairedReading({ simulation, onApplyRepair }: RepairedReadingProps) {
  return (
    <p className={styles.repaired}>
      <span>
        <span aria-hidden="true">⚠ </span>
        The key is not valid OpenAPI; read as <code>{cutText(simulation.key)}</code>
      </span>
      {onApplyRepair && <Button onClick={onApplyRepair}>Fix in document</Button>}
    </p>
  );
}

const FIRST_NOTES = 20;

/** Remarks about a valid but unusual URL, with the encoded form where that helps. */
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
