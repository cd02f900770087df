import { formatPointer } from '../../../openapi/source/index.ts';
import { type Row, type RowLayout, rowsByName } from './rows.ts';

/**
 * Where each row is in the value, as a JSON Pointer, by the row's id. A row that does not count has none.
 *
 * @example rowPointers(rowsOf({ a: ['x'] }, 'fields'), 'fields') // 0 → '/a/0'
 */
export function rowPointers(rows: readonly Row[], layout: RowLayout): ReadonlyMap<number, string> {
  if (layout === 'items') return new Map(rows.map(({ id }, index) => [id, formatPointer([String(index)])]));
  const pointers = new Map<number, string>();
  for (const [name, namesakes] of rowsByName(rows)) {
    const listed = layout === 'fields' && (namesakes.length > 1 || namesakes[0]?.listed === true);
    const counting = layout === 'fields' ? namesakes : namesakes.slice(0, 1);
    for (const [index, { id }] of counting.entries()) {
      pointers.set(id, formatPointer(listed ? [name, String(index)] : [name]));
    }
  }
  return pointers;
}

/** Whether one pointer's value contains the other's, or is contained in it. No row is the whole value. */
export function touches(row: string, pointer: string): boolean {
  if (pointer === '') return false;
  return row === pointer || pointer.startsWith(`${row}/`) || row.startsWith(`${pointer}/`);
}

/** Whether a list of pointers has a row, as a whole or in part. */
export function isIn(pointers: readonly string[], row: string | undefined): boolean {
  return row !== undefined && pointers.some((pointer) => pointer === '' || touches(row, pointer));
}

/** What one row holds, in a word. */
export type RowNoun = 'item' | 'member' | 'field' | 'part';

/** The accessible names of one row's controls, so that no two rows of a value sound the same. */
export interface RowWords {
  readonly value: string;
  readonly name: string;
}

/**
 * @param owner The parameter the rows are the value of; absent for a body, whose rows are called by their names alone.
 * @example rowWords(rows, 'items', 'item', 'ids')[0]?.value // 'ids 1'
 */
export function rowWords(
  rows: readonly Row[],
  layout: RowLayout,
  noun: RowNoun,
  owner: string | undefined,
): readonly RowWords[] {
  const total = countNames(rows);
  const seen = new Map<string, number>();
  return rows.map((row, index) => {
    const place = index + 1;
    const count = (seen.get(row.name) ?? 0) + 1;
    seen.set(row.name, count);
    const repeated = layout !== 'items' && (total.get(row.name) ?? 0) > 1;
    const own = row.name === '' ? `${noun} ${place}` : repeated ? `${row.name} ${count}` : row.name;
    const value = layout === 'items' ? String(place) : own;
    return {
      value: owner === undefined ? value : `${owner} ${value}`,
      name: owner === undefined ? `Name of ${noun} ${place}` : `${owner}, name of ${noun} ${place}`,
    };
  });
}

function countNames(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
