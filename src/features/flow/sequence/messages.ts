import type { CallbackRequest, Operation } from '../../../openapi/index.ts';
import type { DrawnGroup } from '../../../openapi/pictures/index.ts';

export interface MessageName {
  readonly group: DrawnGroup;
  readonly id: string;
  /** Unique in the drawing: a request and its reply have one id. */
  readonly name: string;
}

/** The groups of a drawing that are messages. */
export function messageNames(groups: readonly DrawnGroup[]): readonly MessageName[] {
  const counts = new Map<string, number>();
  return groups.flatMap((group) => {
    if (group.id === undefined) return [];
    const count = counts.get(group.id) ?? 0;
    counts.set(group.id, count + 1);
    return [{ group, id: group.id, name: `${count} ${group.id}` }];
  });
}

/** Whether a message is of a callback request: of one in a group, its own arrow is where the group is expanded. */
export function isOf({ group: { group }, id }: MessageName, callbackId: string | undefined): boolean {
  if (callbackId === undefined || group === undefined) return id === callbackId;
  return !group.expanded && group.ids.includes(callbackId);
}

/** All callback requests under an operation, by id. */
export function callbacksOf(operation: Operation): ReadonlyMap<string, CallbackRequest> {
  const found = new Map<string, CallbackRequest>();
  const waiting = [...operation.callbacks];
  // What is added meanwhile is reached as well.
  for (const next of waiting) {
    found.set(next.id, next);
    for (const nested of next.callbacks) waiting.push(nested);
  }
  return found;
}
