import { createContext } from 'react';
import { numberText } from '../../openapi/source/index.ts';

/** What became of a callback request or webhook since the version that is compared with. */
export type FlowChange = 'added' | 'changed' | 'removed';

/** By id, for the nodes of the flow; empty while nothing is compared. */
export type FlowChanges = ReadonlyMap<string, FlowChange>;

/**
 * How many of some callback requests changed, in words.
 *
 * @returns An empty text where none did.
 * @example changesAmong(['a', 'b'], new Map([['a', 'added']])) // '1 added'
 */
export function changesAmong(ids: readonly string[], changes: FlowChanges): string {
  const counts = new Map<FlowChange, number>();
  for (const id of ids) {
    const change = changes.get(id);
    if (change) counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  const kinds = [...counts.keys()].sort();
  return kinds.map((kind) => `${numberText(counts.get(kind) ?? 0)} ${kind}`).join(', ');
}

export const FlowChangesContext = createContext<FlowChanges>(new Map());
