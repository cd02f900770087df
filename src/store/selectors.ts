import type { ExchangeEdits, OperationDetail } from '../openapi/index.ts';
import type { AppStore } from './createAppStore.ts';
import { type Simulated, simulateCallback } from './simulations.ts';
import { NOTHING_YET } from './state.ts';

const NO_EDITS: ExchangeEdits = {};

/** What the simulator shows; the same object until something it depends on changes. */
export function selectSimulated({ shown, work }: AppStore): Simulated | undefined {
  return work.selection && simulateCallback(shown, work.edits, work.selection.callbackId);
}

/** The selected callback request's own parameters, body and replies. */
export function selectCallbackDetail({ shown, work }: AppStore): OperationDetail | undefined {
  const id = work.selection?.callbackId;
  return id !== undefined && Object.hasOwn(shown.details, id) ? shown.details[id] : undefined;
}

export function selectCallbackEdits({ work }: AppStore): ExchangeEdits {
  const id = work.selection?.callbackId;
  return (id !== undefined && Object.hasOwn(work.edits, id) && work.edits[id]) || NO_EDITS;
}

/** True while the flow and the simulator show the last sound version of a text that is broken now. */
export function selectIsStale({ current, shown }: AppStore): boolean {
  return current.revision !== shown.revision;
}

/** True from the start of the page until the first analysis of the user's own work: there is nothing to show yet. */
export function selectIsReading({ analyzing, shown }: AppStore): boolean {
  return analyzing && shown.analysis === NOTHING_YET;
}
