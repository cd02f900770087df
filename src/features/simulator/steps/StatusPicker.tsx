import { useId, useState } from 'react';
import type { ResponseDetail } from '../../../openapi/index.ts';
import { shorten } from '../../../openapi/source/index.ts';
import { fitsSegments, type Segment, Segments } from '../../../ui/Segments.tsx';
import { DescriptionText } from '../controls/Description.tsx';
import fieldStyles from '../controls/Field.module.css';
import styles from './StatusPicker.module.css';

/** The value of `edits.status` while there is no response. */
const NO_RESPONSE = 'none';

interface StatusPickerProps {
  /** Its accessible name. */
  readonly name: 'Response status' | 'Reply status';
  readonly responses: readonly ResponseDetail[];
  /** The declared response that is chosen; absent: there is none yet. */
  readonly chosen: ResponseDetail | undefined;
  /** Whether there may be none. */
  readonly optional: boolean;
  readonly feeds: boolean;
  readonly lit: boolean;
  /** The one code that `2XX` or `default` is in this exchange. */
  readonly code: number | undefined;
  readonly onChoose: (status: string) => void;
  readonly onCode?: (declared: string, code: number) => void;
}

/**
 * Which of the declared responses the sample has: side by side while they fit in a line, else in a list. What the
 * document says of the chosen one is below, in a line that is there for every choice.
 */
export function StatusPicker(props: StatusPickerProps) {
  const { name, responses, chosen, optional, feeds, code, onChoose, onCode } = props;
  const id = useId();
  const choices: readonly Segment[] = [
    ...responses.map(({ status, description }) => ({
      value: status,
      text: status,
      title: firstLine(description),
    })),
    ...(optional ? [{ value: NO_RESPONSE, text: 'none yet', title: 'No response yet' }] : []),
  ];
  const value = chosen?.status ?? NO_RESPONSE;
  return (
    <>
      <div
        className={styles.status}
        data-lit={props.lit || undefined}
        data-note={chosen && `reply ${chosen.status}`}
      >
        {fitsSegments(choices.map(({ text }) => text)) ? (
          <Segments name={name} segments={choices} chosen={value} onChoose={onChoose} />
        ) : (
          <select
            id={id}
            className={fieldStyles.input}
            aria-label={name}
            value={value}
            onChange={(event) => onChoose(event.target.value)}
          >
            {responses.map((each) => (
              <option key={each.status} value={each.status}>
                {statusWords(each)}
              </option>
            ))}
            {optional && <option value={NO_RESPONSE}>no response yet</option>}
          </select>
        )}
        {chosen && code !== undefined && onCode && !/^\d{3}$/.test(chosen.status) && (
          <ConcreteStatus
            key={chosen.status}
            declared={chosen.status}
            code={code}
            onCode={(typed) => onCode(chosen.status, typed)}
          />
        )}
        {feeds && <b className={fieldStyles.feeds}>feeds the URL</b>}
      </div>
      <div className={styles.words}>
        {chosen ? <DescriptionText text={chosen.description} /> : <p>There is no response yet.</p>}
      </div>
    </>
  );
}

interface ConcreteStatusProps {
  readonly declared: string;
  readonly code: number;
  readonly onCode: (code: number) => void;
}

/** While it is half typed, the last good one counts. */
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

function firstLine(description: string | undefined): string {
  return shorten(description?.trim().split('\n')[0] ?? '', LONGEST_DESCRIPTION);
}

function statusWords({ status, description }: ResponseDetail): string {
  const line = firstLine(description);
  return line === '' ? status : `${status} · ${line}`;
}
