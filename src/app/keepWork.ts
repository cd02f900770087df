import { followAddress } from '../features/sharing/address/followAddress.ts';
import { createChangeClock, isChange } from '../features/sharing/work/changeClock.ts';
import type { Start } from '../features/sharing/work/findStart.ts';
import { saveWork } from '../features/sharing/work/saveWork.ts';
import { within } from '../features/sharing/work/storageFault.ts';
import { takeOver } from '../features/sharing/work/takeOver.ts';
import type { DocumentSet } from '../openapi/index.ts';
import type { Store } from '../store/createAppStore.ts';
import type { Work } from '../store/work.ts';

/** Back and forward wait no longer for a storage that does not answer. */
const LONGEST_RECALL_MS = 4_000;

/**
 * Nothing is lost: from here on the address and the browser's storage follow the work.
 *
 * @param bare What the page shows without a link, before anything is changed.
 * @param begun The documents and edits that the page began with.
 */
export function keepWork(store: Store, start: Start, bare: Pick<Work, 'set' | 'origin'>, begun: Begun): void {
  const { work } = store.getState();
  const isUnchanged = work.set === begun.set && work.edits === begun.edits;
  const begunAt = start.changedAt ?? 0;
  const changedAt = createChangeClock(store, isUnchanged ? begunAt : Math.max(begunAt + 1, Date.now()));
  saveWork(store, { isStored: isUnchanged && !start.unsaved, changedAt });
  followAddress(store, {
    bare,
    keepAddress: start.keepAddress === true && isUnchanged,
    changedAt,
    isChange,
    // Where the storage does not serve, the address has it.
    recall: (id) => within(takeOver(id, 0), LONGEST_RECALL_MS).catch(() => undefined),
  });
}

export interface Begun {
  readonly set: DocumentSet;
  readonly edits: object;
}
