import type { AppState } from '../../../store/state.ts';
import type { Selection } from '../../../store/work.ts';

/** What the browser's history remembers beside the address: which work an entry shows, and its selection. */
export interface HistoryEntry {
  readonly work: string;
  readonly selection: Selection | undefined;
  /** When the work was changed last, by the change clock: tells whether the address or the storage is newer. */
  readonly changedAt: number;
}

export function entryOf({ work }: Pick<AppState, 'work'>, changedAt: number): HistoryEntry {
  return { work: work.id, selection: work.selection, changedAt };
}

/** The entry that the page is on, if this page made it. */
export function readEntry(state: unknown): HistoryEntry | undefined {
  const work = own(state, 'work');
  if (typeof work !== 'string') return undefined;
  const operationId = own(own(state, 'selection'), 'operationId');
  const callbackId = own(own(state, 'selection'), 'callbackId');
  const isSelection = typeof operationId === 'string' && typeof callbackId === 'string';
  const changedAt = own(state, 'changedAt');
  return {
    work,
    selection: isSelection ? { operationId, callbackId } : undefined,
    changedAt: typeof changedAt === 'number' ? changedAt : 0,
  };
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
