import { useId, useState } from 'react';
import type { ResponseDetail } from '../../../openapi/index.ts';
import { shorten } from '../../../openapi/source/index.ts';
import { DescriptionText } from '../controls/Description.tsx';
import fieldStyles from '../controls/Field.module.css';
import { NameLabel } from '../controls/HeadControls.tsx';
import { useSourceFocus } from '../focus/exchangeFocus.ts';
import styles from './StatusPicker.module.css';
import type { StepContext } from './Step.tsx';

const NO_RESPONSE = 'none';

interface StatusPickerProps extends StepContext {
  /** The declared response that is chosen; absent: the callback comes before any response. */
  readonly response: ResponseDetail | undefined;
}

/** Which of the declared responses the sample has, or none yet. */
export function StatusPicker({ response, ...context }: StatusPickerProps) {
  const { detail, edits, exchange, sources, onEdit } = context;
  const id = useId();
  const feeds = sources.has('response.status');
  const { lit, places } = useSourceFocus('response.status', feeds);
  return (
    <div
      className={fieldStyles.field}
      data-kind={feeds ? 'status' : undefined}
      data-sent={response !== undefined}
      data-source="response.status"
      {...places}
    >
      <div className={fieldStyles.head}>
        <NameLabel name="Response status" htmlFor={id} />
        {feeds && (
          <span className={fieldStyles.caption}>
            <b className={fieldStyles.feeds}>feeds the URL</b>
          </span>
        )}
      </div>
      <div className={styles.status} data-lit={lit || undefined}>
        <select
          id={id}
          className={fieldStyles.input}
          value={response?.status ?? NO_RESPONSE}
          onChange={(event) => onEdit({ ...edits, status: event.target.value })}
        >
          {detail.responses.map((each) => (
            <option key={each.status} value={each.status}>
              {statusWords(each)}
            </option>
          ))}
          <option value={NO_RESPONSE}>no response yet</option>
        </select>
        {response && exchange.response && !/^\d{3}$/.test(response.status) && (
          <ConcreteStatus
            key={response.status}
            declared={response.status}
            code={exchange.response.status}
            onCode={(code) =>
              onEdit({ ...edits, statusCodes: { ...edits.statusCodes, [response.status]: code } })
            }
          />
        )}
      </div>
      {response && statusWords(response).length > FITS && <DescriptionText text={response.description} />}
    </div>
  );
}

interface ConcreteStatusProps {
  readonly declared: string;
  readonly code: number;
  readonly onCode: (code: number) => void;
}

/** The one code that `2XX` or `default` is in this exchange. While it is half typed, the last good one counts. */
function ConcreteStatus({ declared, code, onCode }: ConcreteStatusProps) {
  const [draft, setDraft] = useState<string>();
  const change = (text: string) => {
    setDraft(text);
    if (/^[1-5]\d\d$/.test(text)) onCode(Number(text));
  };
  return (
    <input
      className={fieldStyles.input}
      aria-label="Concrete status code"
      title={`The status code for ${declared} in this exchange`}
      inputMode="numeric"
      maxLength={3}
      value={draft ?? code}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setDraft(undefined)}
    />
  );
}

const LONGEST_DESCRIPTION = 60;

/** What the closed picker shows of an option in a narrow column; longer texts are repeated below. */
const FITS = 24;

function statusWords({ status, description }: ResponseDetail): string {
  const line = description?.trim().split('\n')[0] ?? '';
  if (line === '') return status;
  return `${status} · ${shorten(line, LONGEST_DESCRIPTION)}`;
}
