import type { Row, RowLayout } from './row.ts';

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
