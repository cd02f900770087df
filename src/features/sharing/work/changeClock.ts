import type { AppStore, Store } from '../../../store/createAppStore.ts';

/** When each work was changed last. */
export type ChangeClock = (id: string) => number;

/**
 * Tells which of two states of a work is the newer one: what was stored, or what the address holds. Its times are
 * milliseconds, but they only grow, whatever the computer's clock does.
 *
 * @param begun When the work that is open now was changed last; 0 where it is new.
 */
export function createChangeClock(store: Store, begun: number): ChangeClock {
  let last = begun;
  const times = new Map([[store.getState().work.id, begun]]);
  store.subscribe((state, before) => {
    if (!isChange(state, before)) return;
    last = Math.max(last + 1, Date.now());
    times.set(state.work.id, last);
  });
  return (id) => times.get(id) ?? 0;
}

/** Whether the user changed the work. The analysis may choose another callback; that alone is not a change. */
export function isChange(state: AppStore, before: AppStore): boolean {
  if (state.work === before.work && state.pin === before.pin) return false;
  const isOnlyAnalysed =
    state.shown !== before.shown &&
    state.work.id === before.work.id &&
    state.work.set === before.work.set &&
    state.work.edits === before.work.edits &&
    state.pin === before.pin;
  return !isOnlyAnalysed;
}
