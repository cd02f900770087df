import type { ReactNode } from 'react';
import type { Field } from '../../../openapi/index.ts';
import { ExamplePicker } from './ExamplePicker.tsx';
import type { LaidOut } from './fieldLayout.ts';
import { RowList } from './RowList.tsx';
import styles from './Rows.module.css';
import { isIn } from './rowPointers.ts';
import { useRows } from './useRows.ts';

interface FieldRowsProps {
  readonly field: Field;
  readonly laidOut: LaidOut;
  readonly text: string;
  /** A generated sample that nobody typed over. */
  readonly generated: boolean;
  readonly lit: boolean;
  readonly describedBy: string;
  readonly onText: (text: string) => void;
  /** Beside the button that adds a row. */
  readonly children: ReactNode;
}

/** The items of an array parameter or the members of an object one. */
export function FieldRows({ field, laidOut, text, generated, onText, children, ...props }: FieldRowsProps) {
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
