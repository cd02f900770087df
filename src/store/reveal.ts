import type { DocumentRange } from '../openapi/index.ts';
import { isWebhook, requestPath } from '../openapi/index.ts';
import { partsInDocument } from '../openapi/language/index.ts';
import type { AppState } from './state.ts';

/** What changes when the document goes to a place: its file comes on screen, too. */
export type Revealed = Partial<Pick<AppState, 'reveal' | 'shownDocument'>>;

/** The document goes to a place; `asked` when the user wanted to be taken there. */
export function nextReveal(state: AppState, range: DocumentRange, asked: boolean, inOther = false): Revealed {
  const { uri, start, end } = range;
  const isOpen = state.work.set.documents.some((each) => each.uri === uri);
  return {
    reveal: {
      ...{ uri, start, end, asked, nonce: (state.reveal?.nonce ?? 0) + 1 },
      ...(inOther && { inOther }),
    },
    ...(isOpen && { shownDocument: uri }),
  };
}

/** The document follows the selection to the callback's key, the webhook's name, or the characters of one part, without taking the focus. */
export function followReveal(state: AppState, callbackId: string, part = -1): Revealed {
  const callback = requestPath(state.shown.analysis, callbackId).at(-1);
  if (isWebhook(callback)) return nextReveal(state, callback.nameRange, false);
  if (!callback || !('keyRange' in callback)) return {};
  const [range = callback.keyRange] = partsInDocument(callback)[part]?.ranges ?? [];
  return nextReveal(state, range, false);
}
