import type { CallbackRequest, Operation } from '../workspace/model.ts';
import type { FlowSelection } from './flow.types.ts';
import { type FlowEntry, flowEntries } from './flowEntries.ts';
import { GROUP_FROM, groupId, groupKey } from './groupCallbacks.ts';

export interface FlowPath {
  /** The operation, the selected callback request and every callback request between them. */
  readonly ids: ReadonlySet<string>;
  /** The groups that contain these; open them to show the selection. */
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
    const { callback } = at;
    const holder = entries[at.parent];
    ids.add(callback.id);
    if (holder !== undefined && isInGroup(callback, siblingsIn(holder)))
      groups.push(groupId(callback.parentId, groupKey(callback)));
    at = holder;
  }
  ids.add(operation.id);
  return { ids, groups };
}

function siblingsIn(holder: FlowEntry): readonly CallbackRequest[] {
  return holder.kind === 'operation' ? holder.operation.callbacks : holder.callback.callbacks;
}

function isInGroup(callback: CallbackRequest, siblings: readonly CallbackRequest[]): boolean {
  const key = groupKey(callback);
  return siblings.filter((sibling) => groupKey(sibling) === key).length >= GROUP_FROM;
}
