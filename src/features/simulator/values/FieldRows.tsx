import type { ReactNode } from 'react';
import { scalarText } from '../../../openapi/http/index.ts';
import type { Field } from '../../../openapi/index.ts';
import type { LaidOut } from './layout.ts';
import { RowList } from './RowList.tsx';
import styles from './Rows.module.css';
import { isIn } from './rowNames.ts';
import { useRows } from './useRows.ts';

export interface FieldRowsProps {
  readonly field: Field;
  readonly laidOut: LaidOut;
  readonly text: string;
  /** A generated sample that was not edited. */
  readonly generated: boolean;
  readonly lit: boolean;
  readonly describedBy: string;
  readonly onText: (text: string) => void;
  /** Beside the button that adds a row. */
  readonly children: ReactNode;
}

/** The items of an array parameter or the members of an object one. */
export default function FieldRows({
  field,
  laidOut,
  text,
  generated,
  onText,
  children,
  ...props
}: FieldRowsProps) {
  const { layout, value } = laidOut;
  const { rows, actions } = useRows({
    text,
    value,
    layout,
    inner: field.inner,
    indent: 0,
    rowIndent: 0,
    onText,
  });
  const noun = layout === 'items' ? 'item' : layout === 'fields' ? 'field' : 'member';
  return (
    <fieldset
      className={styles.group}
      aria-label={`${field.name} ${noun}s`}
      aria-describedby={props.describedBy}
      data-lit={props.lit || undefined}
    >
      <RowList
        rows={rows}
        actions={actions}
        layout={layout}
        inner={field.inner}
        noun={noun}
        of={field.name}
        prefixed
        marksOf={(_row, pointer) => ({ generated: generated && isIn(field.sample.generated, pointer) })}
      >
        <ExamplePicker field={field} text={text} onText={onText} />
        {children}
      </RowList>
    </fieldset>
  );
}

interface ExamplePickerProps {
  readonly field: Field;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The document's named examples, which a line of text would suggest. */
function ExamplePicker({ field, text, onText }: ExamplePickerProps) {
  const texts = field.examples.map((example) => scalarText(example.value));
  if (texts.length === 0) return null;
  const current = texts.indexOf(text);
  return (
    <select
      className={styles.examples}
      aria-label={`Example of ${field.name}`}
      value={current}
      onChange={(event) => {
        const chosen = texts[Number(event.target.value)];
        if (chosen !== undefined) onText(chosen);
      }}
    >
      {current === -1 && <option value={-1}>Examples…</option>}
      {field.examples.map(({ name, summary }, index) => (
        <option key={name} value={index}>
          {summary ?? name}
        </option>
      ))}
    </select>
  );
}
