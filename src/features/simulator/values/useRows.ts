import { useState } from 'react';
import type { ValueDetail } from '../../../openapi/index.ts';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { addRow, changeRow, newRowId, type RowRules } from './editRows.ts';
import type { Row, RowLayout } from './rows.ts';
import { rowsOf, valueOfRows } from './rows.ts';

interface RowsSource {
  /** The stored text: rows are read from it, and written into it as JSON. */
  readonly text: string;
  readonly value: JsonValue;
  readonly layout: RowLayout;
  readonly inner: ValueDetail | undefined;
  /** How far the JSON is indented, as a whole and within a row. */
  readonly indent: number;
  readonly rowIndent: number;
  readonly onText: (text: string) => void;
}

export interface RowActions {
  readonly change: (id: number, change: { readonly text?: string; readonly name?: string }) => void;
  /** @returns The id of the new row. */
  readonly add: (after?: number) => number;
  readonly remove: (id: number) => void;
}

/**
 * The rows of a text, kept as typed for as long as the text is the one they gave: a row without a name and two of the
 * same name are not in it.
 */
export function useRows(source: RowsSource): { readonly rows: readonly Row[]; readonly actions: RowActions } {
  const { text, value, layout, inner, indent, rowIndent, onText } = source;
  const [typed, setTyped] = useState<{ readonly rows: readonly Row[]; readonly text: string }>();
  const rows = typed?.text === text ? typed.rows : rowsOf(value, layout, rowIndent);
  const rules: RowRules = { layout, inner };
  const write = (next: readonly Row[]) => {
    const written = JSON.stringify(valueOfRows(next, layout), null, indent);
    // The stored text may be formatted differently; while its value is the same, it stays.
    const same = written === JSON.stringify(value, null, indent);
    setTyped({ rows: next, text: same ? text : written });
    if (!same) onText(written);
  };
  const actions: RowActions = {
    change: (id, change) => write(changeRow(rows, id, change, rules)),
    add: (after) => {
      write(addRow(rows, after, rules));
      return newRowId(rows);
    },
    remove: (id) => write(rows.filter((row) => row.id !== id)),
  };
  return { rows, actions };
}
