import { followAddress } from '../features/permalink/followAddress.ts';
import type { Start } from '../features/work/findStart.ts';
import { saveWork } from '../features/work/saveWork.ts';
import { takeOver } from '../features/work/takeOver.ts';
import type { DocumentSet } from '../openapi/index.ts';
import type { Store } from '../store/createAppStore.ts';
import type { Work } from '../store/state.ts';

/**
 * Nothing is lost: from here on the address and the browser's storage follow the work.
 *
 * @param bare What the page shows without a link, before anything is changed.
 * @param begun The documents and edits that the page began with.
 */
export function keepWork(store: Store, start: Start, bare: Pick<Work, 'set' | 'origin'>, begun: Begun): void {
  const { work } = store.getState();
  const isUnchanged = work.set === begun.set && work.edits === begun.edits;
  saveWork(store, isUnchanged);
  followAddress(store, {
    bare,
    keepAddress: start.bad !== undefined && isUnchanged,
    recall: (id) => takeOver(id, 0),
  });
}

export interface Begun {
  readonly set: DocumentSet;
  readonly edits: object;
}
