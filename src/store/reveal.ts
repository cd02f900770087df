import type { DocumentRange } from '../openapi/index.ts';
import { partsInDocument, requestPath } from '../openapi/index.ts';
import type { AppState, Reveal } from './state.ts';

/** The document goes to a place; `asked` when the user wanted to be taken there. */
export function nextReveal(state: AppState, range: DocumentRange, asked: boolean): Reveal {
  return { ...range, asked, nonce: (state.reveal?.nonce ?? 0) + 1 };
}

/** The document follows the selection to the callback's key, or the characters of one part, without taking the focus. */
export function followReveal(state: AppState, callbackId: string, part = -1): Reveal | undefined {
  const callback = requestPath(state.shown.analysis, callbackId).at(-1);
  if (!callback || !('keyRange' in callback)) return state.reveal;
  const [range = callback.keyRange] = partsInDocument(callback)[part]?.ranges ?? [];
  return nextReveal(state, range, false);
}
