import type { Operation } from '../document/model.ts';
import type { FlowSelection } from './flow.types.ts';
import { flowEntries } from './flowEntries.ts';
import { groupId } from './groupCallbacks.ts';

export interface FlowPath {
  /** The operation, the selected callback request and every callback request between them. */
  readonly ids: ReadonlySet<string>;
  /** The groups these may stand in; open them to show the selection. */
  readonly groups: readonly string[];
}

/**
 * Follows a selection from its operation to its callback request.
 *
 * @returns Empty sets where the selection names nothing that is there.
 * @example flowPath(operations, { operationId: 'a', callbackId: 'b' }).ids // Set { 'a', 'b' }
 */
export function flowPath(operations: readonly Operation[], selection: FlowSelection | undefined): FlowPath {
  const operation = operations.find(({ id }) => id === selection?.operationId);
  const ids = new Set<string>();
  const groups: string[] = [];
  if (operation === undefined || selection === undefined) return { ids, groups };
  const entries = flowEntries([operation]);
  let at = entries.find((entry) => entry.kind === 'callback' && entry.callback.id === selection.callbackId);
  while (at?.kind === 'callback') {
    ids.add(at.callback.id);
    groups.push(groupId(at.callback.parentId, at.callback.key));
    at = entries[at.parent];
  }
  ids.add(operation.id);
  return { ids, groups };
}
