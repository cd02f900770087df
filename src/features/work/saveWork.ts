import type { DocumentSet } from '../../openapi/index.ts';
import type { AppStore, Store } from '../../store/createAppStore.ts';
import { isLinkWork } from '../../store/newWork.ts';
import { claim } from './claim.ts';
import { rememberWork } from './remembered.ts';
import { toRecords } from './storedWork.ts';
import { KEPT, prune, putWork } from './works.ts';

/** Nothing older than this gets lost with the tab. */
const DELAY_MS = 400;

/**
 * Stores the work soon after every change, and at once when the page is left. What a link or the first example shows
 * is stored when the user changes it.
 *
 * @param isStored Whether the work as it is now needs no storing.
 */
export function saveWork(store: Store, isStored: boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = !isStored;
  let savedSet: DocumentSet | undefined;
  let savedId: string | undefined;
  let hasComplained = false;

  store.subscribe((state, before) => {
    if (state.work === before.work && state.pin === before.pin) return;
    if (state.work.id !== before.work.id) {
      if (pending) void save(before);
      pending = !isLinkWork(state.work);
    } else if (!isOnlyAnalysed(state, before)) {
      pending = true;
    }
    schedule();
  });
  const leave = () => pending && void save(store.getState());
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  schedule();

  function schedule(): void {
    if (pending) timer ??= setTimeout(() => void save(store.getState()), DELAY_MS);
  }

  async function save(state: AppStore): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    pending = false;
    const { id, set } = state.work;
    const isNew = id !== savedId;
    const records = toRecords(state, Date.now());
    try {
      await putWork(records, isNew || set !== savedSet).catch(async (error: unknown) => {
        if (!isFull(error)) throw error;
        await prune(1);
        await putWork(records, true);
      });
      savedId = id;
      savedSet = set;
      rememberWork(id);
      if (!isNew) return;
      await claim(id, 0);
      await prune(KEPT);
    } catch (error) {
      complain(error);
    }
  }

  function complain(error: unknown): void {
    if (hasComplained) return;
    hasComplained = true;
    store.getState().actions.notify({
      kind: 'refused',
      title: 'Your work is not being saved',
      text: isFull(error)
        ? 'The storage of this browser is full.'
        : 'This browser does not let the page store anything, as in some private windows.',
      nextStep: 'Everything works until the tab is closed. Use `Share` to copy a link that holds your work.',
    });
  }
}

/** The analysis may choose another callback; that alone is no work of the user's. */
function isOnlyAnalysed(state: AppStore, before: AppStore): boolean {
  return (
    state.shown !== before.shown &&
    state.work.set === before.work.set &&
    state.work.edits === before.work.edits &&
    state.pin === before.pin
  );
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
