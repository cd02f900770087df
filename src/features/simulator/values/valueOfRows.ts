import type { JsonValue } from '../../../openapi/source/index.ts';
import type { Row, RowLayout } from './row.ts';

/**
 * The array or object that rows stand for: the other way of `rowsOf`. Of members with the same name the first counts,
 * so that a name that is half typed takes nothing away from another.
 */
export function valueOfRows(rows: readonly Row[], layout: RowLayout): JsonValue {
  if (layout === 'items') return rows.map(({ value }) => value);
  const values = new Map<string, JsonValue>();
  for (const [name, namesakes] of rowsByName(rows)) {
    const [first] = namesakes;
    if (!first) continue;
    const listed = layout === 'fields' && (namesakes.length > 1 || first.listed);
    values.set(name, listed ? namesakes.map(({ value }) => value) : first.value);
  }
  return Object.fromEntries(values);
}

/** Rows under their names, in the order of the first of each; a row that nobody has named yet is left out. */
export function rowsByName(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const named = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.fresh && row.name === '') continue;
    const namesakes = named.get(row.name);
    if (namesakes) namesakes.push(row);
    else named.set(row.name, [row]);
  }
  return named;
}
