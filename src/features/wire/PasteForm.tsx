import { useId, useState } from 'react';
import { fillExchange, parseMessage } from '../../openapi/index.ts';
import { useAppStore } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { fillSamples } from './fillSamples.ts';
import styles from './RawPopover.module.css';
import type { RawSubject } from './rawSubject.ts';

interface PasteFormProps {
  readonly subject: RawSubject;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  /** Everything of the text has found its place. */
  readonly onFilled: () => void;
}

/** What became of the text when it was last filled in. */
type Outcome =
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'filled'; readonly notes: readonly string[] };

/** Takes a cURL command or a raw message, and fills the fields from it. A text that cannot be read stays to be mended. */
export function PasteForm({ subject, draft, onDraft, onFilled }: PasteFormProps) {
  const id = useId();
  const store = useAppStore();
  const [outcome, setOutcome] = useState<Outcome>();
  const isResponse = subject.name === 'response' || subject.name === 'reply';
  const problem = outcome?.kind === 'problem' ? outcome.text : undefined;

  const fill = () => {
    const { detail, edits, url } = subject;
    const message = parseMessage(draft);
    if ('problem' in message) return setOutcome({ kind: 'problem', text: message.problem });
    const filled = fillExchange(detail, message, edits, url);
    const { notes } = filled;
    if (filled.edits === edits) return setOutcome({ kind: 'problem', text: notes.join(' ') });
    fillSamples(store, { detail, message, filled });
    if (notes.length === 0) return onFilled();
    setOutcome({ kind: 'filled', notes });
  };

  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        fill();
      }}
    >
      <label htmlFor={id}>{isResponse ? 'HTTP response' : 'cURL command or HTTP request'}</label>
      <textarea
        id={id}
        className={styles.text}
        rows={8}
        spellCheck={false}
        placeholder={isResponse ? RESPONSE : REQUEST}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-outcome`}
        value={draft}
        onChange={(event) => {
          onDraft(event.target.value);
          setOutcome(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          fill();
        }}
      />
      <div id={`${id}-outcome`} className={styles.outcome} aria-live="polite">
        {problem !== undefined && (
          <p className={styles.problem}>
            <InlineCode text={problem} />
          </p>
        )}
        {outcome?.kind === 'filled' && <Notes notes={outcome.notes} />}
        {outcome === undefined && <p className={styles.hint}>{isResponse ? RESPONSE_HINT : REQUEST_HINT}</p>}
      </div>
      <div className={styles.tools}>
        <Button type="submit" look="primary" disabled={draft.trim() === ''}>
          Fill in
        </Button>
      </div>
    </form>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <>
      <p>Filled in, but for this:</p>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>
            <InlineCode text={note} />
          </li>
        ))}
      </ul>
    </>
  );
}

const REQUEST = `curl https://… -H 'Name: value' -d '…'

POST /path?name=value HTTP/1.1
Host: …`;
const RESPONSE = `HTTP/1.1 201 Created
Location: …
Content-Type: application/json

{ … }`;
const REQUEST_HINT = 'Fills in the fields. What the request does not have is switched off.';
const RESPONSE_HINT = 'Chooses the status and fills in its headers and body.';
