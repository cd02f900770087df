import { formatPointer } from '../../../openapi/source/index.ts';
import type { Row, RowLayout } from './row.ts';
import { rowsByName } from './valueOfRows.ts';

/**
 * Where each row stands in the value, as a JSON Pointer, by the row's id. A row that does not count has none.
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

/** Whether what one pointer addresses lies in, or holds, what the other does. The whole value is nobody's row. */
export function touches(row: string, pointer: string): boolean {
  if (pointer === '') return false;
  return row === pointer || pointer.startsWith(`${row}/`) || row.startsWith(`${pointer}/`);
}

/** Whether a row is among what is listed by pointers, as a whole or in part. */
export function isIn(pointers: readonly string[], row: string | undefined): boolean {
  return row !== undefined && pointers.some((pointer) => pointer === '' || touches(row, pointer));
}
