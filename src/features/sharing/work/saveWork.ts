import type { DocumentSet } from '../../../openapi/index.ts';
import type { AppStore, Store } from '../../../store/createAppStore.ts';
import { isLinkWork } from '../../../store/newWork.ts';
import type { Compared } from '../../../store/work.ts';
import { type ChangeClock, isChange } from './changeClock.ts';
import { claim, release } from './claim.ts';
import { leaveBehind } from './leftBehind.ts';
import { rememberWork } from './remembered.ts';
import { faultOf, type StorageFault, within } from './storageFault.ts';
import { unsavedNotice } from './storageNotices.ts';
import { toRecords } from './toRecords.ts';
import { putWork } from './writeWorks.ts';

/** Nothing older than this gets lost with the tab. */
const DELAY_MS = 100;
/** The same for work whose texts take a while to copy. */
const DELAY_OF_LARGE_MS = 400;
const LARGE_TEXT = 500_000;
/** What could not be stored is tried again, less and less often. */
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;
/** Longer than any write takes that ends at all. */
const LONGEST_WRITE_MS = 15_000;
/** Works that wait to be stored; earlier ones can be brought back by Undo or opened again. */
const MOST_WAITING = 5;

export interface SaveOptions {
  /** Whether the current work needs no storing. */
  readonly isStored: boolean;
  readonly changedAt: ChangeClock;
}

/**
 * Stores the work soon after every change, and at once when the page is left. What a link or an example shows is stored
 * when the user changes it. What could not be stored is tried again.
 */
export function saveWork(store: Store, { isStored, changedAt }: SaveOptions): void {
  /** By id, works not stored yet. */
  const waiting = new Map<string, AppStore>();
  /** By id, works being stored. */
  const underWay = new Map<string, AppStore>();
  /** Works that are neither open nor within reach of Undo; other tabs may go on with them once they are stored. */
  const left = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry = 0;
  let savedSet: DocumentSet | undefined;
  let savedCompared: Compared | undefined;
  let savedId: string | undefined;
  /** What the user was told last. */
  let complaint: { readonly fault: StorageFault; readonly id: string } | undefined;
  let hasAsked = false;

  if (!isStored) keep(store.getState());
  store.subscribe((state, before) => {
    if (state.work.id !== before.work.id || state.notice !== before.notice) noteLeft(before, state);
    if (!isChange(state, before)) {
      // The title that is stored along comes from the analysis.
      if (waiting.has(state.work.id)) waiting.set(state.work.id, state);
      return;
    }
    if (state.work.id !== before.work.id) {
      flush();
      if (isRecoverable(state)) return;
    }
    keep(state);
  });
  addEventListener('pagehide', () => {
    const state = waiting.get(store.getState().work.id);
    if (state) leaveNow(state);
    flush();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());

  function keep(state: AppStore): void {
    waiting.delete(state.work.id);
    waiting.set(state.work.id, state);
    for (const id of waiting.keys()) {
      if (waiting.size > MOST_WAITING) waiting.delete(id);
    }
    schedule(Math.max(retry, delayOf(state)));
  }

  function noteLeft(before: AppStore, state: AppStore): void {
    const held = heldBy(state);
    for (const id of heldBy(before)) if (!held.includes(id)) left.add(id);
    for (const id of held) left.delete(id);
    // Whoever opened another document has set this one to be stored only after this.
    queueMicrotask(() => left.forEach(releaseLeft));
  }

  function releaseLeft(id: string): void {
    if (!left.has(id) || waiting.has(id) || underWay.has(id)) return;
    left.delete(id);
    release(id);
  }

  function schedule(delay: number): void {
    if (waiting.size > 0) timer ??= setTimeout(flush, delay);
  }

  /** What the page that comes next finds, should the database not come to it. */
  function leaveNow(state: AppStore): void {
    const { id } = state.work;
    leaveBehind(toRecords(state, { savedAt: Date.now(), changedAt: changedAt(id) }));
    rememberWork(id);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const [id, state] of waiting) if (underWay.get(id) !== state) void save(id, state);
  }

  async function save(id: string, state: AppStore): Promise<void> {
    underWay.set(id, state);
    const { set, compared } = state.work;
    const isNew = id !== savedId;
    const records = toRecords(state, { savedAt: Date.now(), changedAt: changedAt(id) });
    try {
      await within(
        putWork(records, isNew || set !== savedSet || compared !== savedCompared),
        LONGEST_WRITE_MS,
      );
      if (waiting.get(id) === state) waiting.delete(id);
      savedId = id;
      savedSet = set;
      savedCompared = compared;
      retry = 0;
      rememberWork(id);
      reassure();
      if (!isNew) return;
      await claim(id, 0);
      await askToKeep();
    } catch (error) {
      retry = Math.min(Math.max(FIRST_RETRY_MS, 2 * retry), LONGEST_RETRY_MS);
      schedule(retry);
      complain(faultOf(error), id);
    } finally {
      if (underWay.get(id) === state) underWay.delete(id);
      releaseLeft(id);
    }
  }

  function complain(fault: StorageFault, id: string): void {
    if (complaint?.fault === fault && complaint.id === id) return;
    complaint = { fault, id };
    store.getState().actions.notify(unsavedNotice(fault));
  }

  function reassure(): void {
    if (complaint) store.getState().actions.notify({ kind: 'done', text: 'Your work is saved again.' });
    complaint = undefined;
  }

  /** Browsers remove what was stored when the disk is full, unless they agreed to keep it. */
  async function askToKeep(): Promise<void> {
    if (hasAsked) return;
    hasAsked = true;
    await navigator.storage?.persist?.().catch(() => false);
  }
}

/** The works that this tab may still write: the open one, and the one that Undo restores. */
function heldBy({ work, notice }: AppStore): readonly string[] {
  const undo = notice?.kind === 'done' ? notice.undo : undefined;
  return undo?.set ? [work.id, undo.id] : [work.id];
}

/** It can be opened again from its link or from the examples, since nothing in it was changed. */
function isRecoverable({ work }: AppStore): boolean {
  return (
    isLinkWork(work) ||
    (work.origin.kind === 'example' &&
      !work.edited &&
      Object.keys(work.edits).length === 0 &&
      Object.keys(work.review).length === 0)
  );
}

function delayOf({ work }: AppStore): number {
  const size = work.set.documents.reduce((sum, { text }) => sum + text.length, 0);
  return size > LARGE_TEXT ? DELAY_OF_LARGE_MS : DELAY_MS;
}
