import { withPart } from '../../parts/withPart.ts';
import type { Store } from '../../store/createAppStore.ts';
import type { Caret } from '../../store/state.ts';

const STEPS = { name: 'The way from problem to problem', load: () => import('./goToProblem.ts') };

/** As `goToProblem`, which loads on first use. */
export function stepToProblem(store: Store, direction: 1 | -1, caret?: Caret): void {
  void withPart(store, STEPS, ({ goToProblem }) => goToProblem(store.getState(), direction, caret));
}
