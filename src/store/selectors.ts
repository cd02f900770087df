import type { ExchangeEdits, OperationDetail } from '../openapi/index.ts';
import { isOpenApi, minorOfKind } from '../openapi/index.ts';
import type { AppStore } from './createAppStore.ts';
import { type Simulated, simulateCallback } from './simulations.ts';
import { NOTHING_YET } from './state.ts';

const NO_EDITS: ExchangeEdits = {};

/** What the simulator shows; the same object until something it depends on changes. */
export function selectSimulated({ shown, work }: AppStore): Simulated | undefined {
  return (
    work.selection && simulateCallback(shown, work.edits, work.selection.callbackId, work.review.readings)
  );
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

/** True while the flow and the simulator show an earlier version of a text that is broken now, or not analysed. */
export function selectIsStale(state: AppStore): boolean {
  const { analyzing, current, revision, shown } = state;
  if (selectIsUnread(state)) return false;
  return current.revision !== shown.revision || (!analyzing && current.revision !== revision);
}

/**
 * How far the flow, the URL and the lenses are from the text in the editor: of it (`fresh`), of an earlier version that
 * was sound (`older-text`), or of another document, while the text is none (`other-document`).
 */
export function selectStale(state: AppStore): 'fresh' | 'older-text' | 'other-document' {
  if (selectIsUnread(state)) return 'fresh';
  if (state.foreign) return 'other-document';
  if (!selectIsStale(state)) return 'fresh';
  const { kind } = state.current.analysis;
  // A text that cannot be read at all is usually one that is being typed.
  return isOpenApi(kind) || kind.kind === 'broken' ? 'older-text' : 'other-document';
}

/** True from when a document is opened until its first analysis: there is nothing to show yet. */
export function selectIsReading(state: AppStore): boolean {
  return state.analyzing && selectIsUnread(state);
}

/** True where nothing is known about the open document, whether or not it is being analysed. */
export function selectIsUnread({ shown }: AppStore): boolean {
  return shown.analysis === NOTHING_YET;
}

/** True where the open document holds nothing: the user has yet to bring one. */
export function selectIsEmpty({ work }: AppStore): boolean {
  return work.set.documents.every(({ text }) => text.trim() === '');
}

/** The minor version of the description on screen. */
export function selectMinor({ shown }: AppStore) {
  return minorOfKind(shown.analysis.kind);
}

export const selectShown = ({ shown }: AppStore) => shown;
export const selectShownRevision = ({ shown }: AppStore) => shown.revision;
export const selectWorkId = ({ work }: AppStore) => work.id;
export const selectEdits = ({ work }: AppStore) => work.edits;
export const selectReadings = ({ work }: AppStore) => work.review.readings;
/** The version that is compared with. */
export const selectCompared = ({ work }: AppStore) => work.compared;
export const selectLinkTools = ({ linkTools }: AppStore) => linkTools;
