import type { AppState, Selection } from '../../store/state.ts';

/** What the browser's history remembers beside the address: which work an entry shows, and what is selected in it. */
export interface HistoryEntry {
  readonly work: string;
  readonly selection: Selection | undefined;
}

export function entryOf({ work }: Pick<AppState, 'work'>): HistoryEntry {
  return { work: work.id, selection: work.selection };
}

/** The entry that the page is on, if this page made it. */
export function readEntry(state: unknown): HistoryEntry | undefined {
  const work = own(state, 'work');
  if (typeof work !== 'string') return undefined;
  const operationId = own(own(state, 'selection'), 'operationId');
  const callbackId = own(own(state, 'selection'), 'callbackId');
  const isSelection = typeof operationId === 'string' && typeof callbackId === 'string';
  return { work, selection: isSelection ? { operationId, callbackId } : undefined };
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
