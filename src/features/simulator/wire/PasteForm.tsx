import { useId, useState } from 'react';
import { fillExchange, parseMessage } from '../../../openapi/wire/index.ts';
import { useAppStore } from '../../../store/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { fillSamples } from './fillSamples.ts';
import styles from './RawPopover.module.css';
import type { RawSubject } from './RawTrigger.tsx';

interface PasteFormProps {
  readonly subject: RawSubject;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onFilled: () => void;
}

/** Takes a cURL command or a raw message, and fills the fields from it. A text that cannot be read stays, to be corrected. */
export function PasteForm({ subject, draft, onDraft, onFilled }: PasteFormProps) {
  const id = useId();
  const store = useAppStore();
  const [problem, setProblem] = useState<string>();
  const isResponse = subject.name === 'response' || subject.name === 'reply';

  const fill = () => {
    if (draft.trim() === '') return;
    const { detail, edits, url } = subject;
    const message = parseMessage(draft);
    if ('problem' in message) return setProblem(message.problem);
    const filled = fillExchange(detail, message, edits, url);
    if (filled.edits === edits) return setProblem(filled.notes.join(' '));
    fillSamples(store, { detail, message, filled });
    onFilled();
  };

  const hint = isResponse ? RESPONSE_HINT : REQUEST_HINT;
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
        aria-describedby={`${id}-hint`}
        value={draft}
        onChange={(event) => {
          onDraft(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          fill();
        }}
      />
      <p id={`${id}-hint`} className={styles.hint} aria-live="polite" data-problem={problem !== undefined}>
        {problem === undefined ? hint : <InlineCode text={problem} />}
      </p>
      <div className={styles.tools}>
        <Button type="submit" look="primary" disabled={draft.trim() === ''}>
          Fill in
        </Button>
      </div>
    </form>
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
