import type { ValueDetail } from '../../../openapi/index.ts';
import type { Row, RowLayout } from './rows.ts';
import { isList, rowDetail } from './rows.ts';
import { isNested, typedValue } from './typedValue.ts';

/** What a row's value is declared to be, and how the rows lie. */
export interface RowRules {
  readonly layout: RowLayout;
  readonly inner: ValueDetail | undefined;
}

/** The rows with one of them typed into. A row that gets a declared name gets that member's type. */
export function changeRow(
  rows: readonly Row[],
  id: number,
  change: { readonly text?: string; readonly name?: string },
  { layout, inner }: RowRules,
): readonly Row[] {
  return rows.map((row) => {
    if (row.id !== id) return row;
    const { name = row.name, text = row.text } = change;
    const declared = rowDetail(inner, layout, name)?.types ?? [];
    // JSON that is broken for the moment is a text, and shall be what it was again.
    const types = declared.length === 0 && row.nested ? ['array', 'object'] : declared;
    return {
      ...row,
      name,
      text,
      value: typedValue(text, types, row.value),
      // Not back again: a row that turns into one line while the user types in it would lose the caret.
      nested: row.nested || types.some(isNested),
      listed: row.listed || isList(inner, layout, name),
      fresh: row.fresh && name === '',
    };
  });
}

/** The rows with an empty one after the row of this id, or at the end; its id is that of `newRowId`. */
export function addRow(rows: readonly Row[], after: number | undefined, rules: RowRules): readonly Row[] {
  const types = rules.layout === 'items' ? (rules.inner?.items?.types ?? []) : [];
  const text = types.includes('object') ? '{}' : types.includes('array') ? '[]' : '';
  const row: Row = {
    id: newRowId(rows),
    name: '',
    text,
    value: typedValue(text, types, ''),
    nested: text !== '',
    listed: false,
    fresh: true,
  };
  const at = rows.findIndex(({ id }) => id === after);
  return at < 0 ? [...rows, row] : rows.toSpliced(at + 1, 0, row);
}

export function newRowId(rows: readonly Row[]): number {
  return rows.reduce((highest, { id }) => Math.max(highest, id), -1) + 1;
}
