import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import type { ValueDetail } from '../../../openapi/index.ts';
import { Suggestions } from '../controls/Suggestions.tsx';
import { CutFoot } from '../large/CutFoot.tsx';
import { isLarge, shownOf } from '../large/largeText.ts';
import { WholeText } from '../large/WholeText.tsx';
import styles from './Rows.module.css';
import type { Row } from './rows.ts';
import { rowText } from './rows.ts';

interface RowValueProps {
  readonly row: Row;
  readonly label: string;
  readonly detail: ValueDetail | undefined;
  readonly describedBy: string;
  readonly invalid: boolean;
  /** Takes several lines. */
  readonly tall: boolean;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
  readonly onAdd: () => void;
}

/** The value of a row: one line, or more where the text has more. Enter in a line adds the next row. */
export function RowValue(props: RowValueProps) {
  const { row, detail } = props;
  const id = useId();
  // Decided once: a field that turns into another one while the user types would lose the caret.
  const [hasLines] = useState(row.text.includes('\n'));
  const suggestions = suggestedTexts(detail);
  const [whole, setWhole] = useState(false);
  // Not a list of options for each of hundreds of rows, before it is needed.
  const [visited, setVisited] = useState(false);
  const shown = shownOf(row.text);
  const isCut = shown !== row.text;
  if (whole) {
    return (
      <div className={styles.large}>
        <WholeText name={props.label} text={row.text} start={START} onText={props.onText} />
      </div>
    );
  }
  const foot = isCut && (
    <div className={styles.large}>
      <CutFoot text={row.text} name={props.label} onWhole={() => setWhole(true)} />
    </div>
  );
  const shared = {
    className: styles.value,
    'data-value': '',
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    value: shown,
    readOnly: isCut,
    placeholder: props.placeholder,
    spellCheck: false,
    autoComplete: 'off',
    onFocus: () => setVisited(true),
    onChange: ({ target: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (isLarge(value)) setWhole(true);
      props.onText(value);
    },
  };
  if (props.tall || row.nested || hasLines) {
    return (
      <>
        <textarea {...shared} rows={Math.min(shown.split('\n').length, 8)} />
        {foot}
      </>
    );
  }
  const addNext = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onAdd();
  };
  return (
    <>
      <input {...shared} list={suggestions.length > 0 ? id : undefined} onKeyDown={addNext} />
      {suggestions.length > 0 && <Suggestions id={id} texts={visited ? suggestions : NONE} />}
      {foot}
    </>
  );
}

const START = { start: 0, end: 0 };
const NONE: readonly string[] = [];

function suggestedTexts(detail: ValueDetail | undefined): readonly string[] {
  if (detail?.enum) return [...new Set(detail.enum.map((value) => rowText(value)))];
  return detail?.types.includes('boolean') ? ['true', 'false'] : [];
}
