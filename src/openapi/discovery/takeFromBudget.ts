import { tooManyCallbacks } from './structure/callbackFaults.ts';
import { DEEPEST_CALLBACK, type Holder, type Walk } from './walk.ts';

/** Whether one more request may be found here; says once where the limit was met that more was left out. */
export function takeFromBudget(walk: Walk, holder: Holder): boolean {
  const { budget } = walk;
  if (budget.operation > 0 && budget.total > 0 && holder.enclosing.length <= DEEPEST_CALLBACK) {
    budget.operation -= 1;
    budget.total -= 1;
    return true;
  }
  if (!budget.exceeded) walk.problems.push(tooManyCallbacks(walk.workspace.range(holder.place, 'key')));
  budget.exceeded = true;
  return false;
}
