import type { FlowChanges } from '../../features/flow/flowChanges.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { ComparisonState } from '../../store/state.ts';

/** What to mark on the callback requests that the open version has. */
export function flowChangesOf(comparison: ComparisonState | undefined): FlowChanges | undefined {
  if (!comparison?.found) return undefined;
  const side = comparison.of.is === 'before' ? 'after' : 'before';
  const requests = comparison.found.operations.flatMap((each) => each.requests);
  return new Map(requests.flatMap((each) => (each[side] ? [[each[side].id, each.status] as const] : [])));
}

/** The comparison that marks are of: nothing while another one is asked for. */
export const selectComparison = ({ comparison, work }: Pick<AppStore, 'comparison' | 'work'>) =>
  comparison?.of === work.compared ? comparison : undefined;
