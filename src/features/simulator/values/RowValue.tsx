import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import type { ValueDetail } from '../../../openapi/index.ts';
import styles from './Rows.module.css';
import type { Row } from './row.ts';
import { rowText } from './rowsOf.ts';

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
  // Decided once: a field that turns into another one while somebody types would lose the caret.
  const [hasLines] = useState(row.text.includes('\n'));
  const suggestions = suggestedTexts(detail);
  const shared = {
    className: styles.value,
    'data-value': '',
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    value: row.text,
    placeholder: props.placeholder,
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onText(event.target.value),
  };
  if (props.tall || row.nested || hasLines) {
    return <textarea {...shared} rows={Math.min(row.text.split('\n').length, 8)} />;
  }
  const addNext = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onAdd();
  };
  return (
    <>
      <input {...shared} list={suggestions.length > 0 ? id : undefined} onKeyDown={addNext} />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </>
  );
}

function suggestedTexts(detail: ValueDetail | undefined): readonly string[] {
  if (detail?.enum) return [...new Set(detail.enum.map((value) => rowText(value)))];
  return detail?.types.includes('boolean') ? ['true', 'false'] : [];
}
