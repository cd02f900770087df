import type { Store } from '../../store/createAppStore.ts';
import { selectStale } from '../../store/selectors.ts';
import { NoAnswer } from '../../worker/workerLane.ts';

/** Grows with every question: the last one counts. */
let asked = 0;

/**
 * Asks what changed since the version that is compared with, and puts the answer into the store. Nothing is asked about a
 * text that is broken or not analysed: that its callbacks are gone is not what changed.
 */
export async function runComparison(store: Store): Promise<void> {
  asked += 1;
  const mine = asked;
  const { actions, analyzing, comparison, work } = store.getState();
  const { compared } = work;
  if (!compared) return actions.setComparison(undefined);
  const known = comparison?.of.set === compared.set ? comparison.found : undefined;
  if (comparison?.of.set !== compared.set) actions.setComparison({ of: compared });
  if (analyzing || selectStale(store.getState()) !== 'fresh') return;
  const isCurrent = () => mine === asked && store.getState().work.compared === compared;
  try {
    const found = await actions.compare();
    if (isCurrent()) actions.setComparison({ of: compared, found });
  } catch (error) {
    const reason = error instanceof NoAnswer ? error.reason : 'crashed';
    if (reason !== 'superseded' && isCurrent())
      actions.setComparison({ of: compared, found: known, failed: reason });
  }
}
