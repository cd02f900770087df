import { useId, useRef, useState } from 'react';
import { readBody } from '../../../openapi/http/index.ts';
import type { Range } from '../../../openapi/index.ts';
import {
  type ArrivedCheck,
  arrivedRange,
  checkArrived,
  type Deviation,
  type ReceivedRequest,
} from '../../../openapi/receiver/index.ts';
import { type PastedRequest, parseMessage } from '../../../openapi/wire/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { SeverityIcon } from '../../../ui/SeverityIcon.tsx';
import { useBodyCheck } from '../payload/useBodyCheck.ts';
import styles from './Receiver.module.css';
import type { ReceiverSubject } from './receiverSubject.ts';

interface ArrivedBoxProps {
  readonly subject: ReceiverSubject;
  readonly received: ReceivedRequest | undefined;
}

interface Outcome {
  readonly problem?: string;
  readonly check?: ArrivedCheck;
  readonly message?: PastedRequest;
}

/** Takes a request that arrived, and says where it is otherwise than described. */
export function ArrivedBox({ subject, received }: ArrivedBoxProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState('');
  const [checked, setChecked] = useState<string>();
  const outcome = checked === undefined ? undefined : outcomeOf(checked, subject, received);
  return (
    <section className={styles.section} aria-label="Request that arrived">
      <h3 className={styles.heading}>
        <label htmlFor={id}>Paste a request that arrived</label>
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(draft);
        }}
      >
        <textarea
          ref={field}
          id={id}
          className={styles.paste}
          rows={6}
          spellCheck={false}
          placeholder={`${subject.detail.method} /… HTTP/1.1\nContent-Type: …\n\n{ … }`}
          aria-describedby={`${id}-hint`}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value);
            setChecked(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || draft.trim() === '') return;
            event.preventDefault();
            setChecked(draft);
          }}
        />
        <p id={`${id}-hint`} className={styles.quiet}>
          A raw HTTP message or a cURL command. It stays in this page.
        </p>
        <Button type="submit" disabled={draft.trim() === ''}>
          Check
        </Button>
      </form>
      <div role="status" className={styles.outcome}>
        {outcome?.problem !== undefined && (
          <p data-severity="error">
            <InlineCode text={outcome.problem} />
          </p>
        )}
        {outcome?.check && outcome.message && (
          <Deviations
            id={subject.id}
            check={outcome.check}
            pasted={draft}
            message={outcome.message}
            isWithoutUrl={received === undefined}
            onShow={({ start, end }) => {
              field.current?.focus();
              field.current?.setSelectionRange(start, end);
            }}
          />
        )}
      </div>
    </section>
  );
}

function outcomeOf(
  text: string,
  { detail, isWebhook }: ReceiverSubject,
  received: ReceivedRequest | undefined,
): Outcome {
  const message = parseMessage(text);
  if ('problem' in message) return { problem: message.problem };
  if (message.kind === 'response')
    return {
      problem: 'This is a response. Paste the request: it starts with a line such as `POST /path HTTP/1.1`.',
    };
  // The path of a webhook is up to whoever registers it.
  return { check: checkArrived(detail, isWebhook ? undefined : received, message), message };
}

interface DeviationsProps {
  readonly id: string;
  readonly check: ArrivedCheck;
  readonly pasted: string;
  readonly message: PastedRequest;
  readonly onShow: (range: Range) => void;
  readonly isWithoutUrl: boolean;
}

function Deviations(props: DeviationsProps) {
  const {
    id,
    check: { deviations, body },
    pasted,
    message,
    isWithoutUrl,
    onShow,
  } = props;
  const placeOf = (at: Pick<Deviation, 'place' | 'name'>, within?: Range) => (
    <PlaceButton pasted={pasted} range={arrivedRange(pasted, message, at, within)} onShow={onShow} />
  );
  const text = body?.text ?? '';
  const mediaType = body?.mediaType ?? '';
  const checkOfBody = useBodyCheck({ id, message: 'request', mediaType }, readBody(mediaType, text), text);
  const { issues, outcome, possible } = checkOfBody;
  const waits = body !== undefined && possible && outcome === undefined && checkOfBody.schema !== 'none';
  const errors = deviations.filter(({ severity }) => severity === 'error').length + issues.length;
  const more = outcome?.kind === 'checked' ? outcome.more : 0;
  return (
    <>
      {errors === 0 && !waits && (
        <p data-conforms>
          It is as described{isWithoutUrl ? ', apart from its URL, which is not known here' : ''}.
        </p>
      )}
      <ul className={styles.deviations}>
        {deviations.map(({ place, name, severity, message: words }) => (
          <li key={`${place} ${name} ${words}`} data-severity={severity}>
            <SeverityIcon severity={severity === 'error' ? 'error' : 'info'} />
            <span>
              <b>{placeWords(place)}</b> <InlineCode text={words} />{' '}
              {placeOf({ place, ...(name !== undefined && { name }) })}
            </span>
          </li>
        ))}
        {issues.map((issue) => (
          <li key={`${issue.pointer} ${issue.text}`} data-severity={issue.severity}>
            <SeverityIcon severity={issue.severity} />
            <span>
              <b>Body</b> <InlineCode text={issue.text} /> {placeOf({ place: 'body' }, issue.range)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>And {more} more in the body.</p>}
      {outcome?.kind === 'unchecked' && (
        <p>
          <InlineCode text={outcome.reason} />
        </p>
      )}
    </>
  );
}

interface PlaceButtonProps {
  readonly pasted: string;
  /** Absent where what is wrong is not there. */
  readonly range: Range | undefined;
  readonly onShow: (range: Range) => void;
}

/** Leads to the place in the pasted text. */
function PlaceButton({ pasted, range, onShow }: PlaceButtonProps) {
  if (range === undefined) return null;
  const line = pasted.slice(0, range.start).split('\n').length;
  return (
    <button type="button" className={styles.place} onClick={() => onShow(range)}>
      line {line}
    </button>
  );
}

function placeWords(place: string): string {
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}
