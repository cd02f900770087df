import type { CallbackRequest, Operation } from '../workspace/model.ts';

/** An operation or callback request in a flat list, with the place of what holds it. */
export type FlowEntry =
  | { readonly kind: 'operation'; readonly operation: Operation; readonly depth: 0; readonly parent: -1 }
  | {
      readonly kind: 'callback';
      readonly operation: Operation;
      readonly callback: CallbackRequest;
      /** 1 for a callback of an operation, 2 and on for nested ones. */
      readonly depth: number;
      /** Index of the entry whose `callbacks` holds it; always smaller than its own. */
      readonly parent: number;
    };

/**
 * Lists operations and their callback requests, nested ones too, each after its parent.
 *
 * A loop and not a recursion: documents decide how deep callbacks nest, and the stack must not.
 *
 * @example flowEntries([operationWithTwoCallbacks]).map((entry) => entry.depth) // [0, 1, 1]
 */
export function flowEntries(operations: readonly Operation[]): readonly FlowEntry[] {
  const entries: FlowEntry[] = [];
  for (const operation of operations) {
    const pending: Pending[] = [];
    entries.push({ kind: 'operation', operation, depth: 0, parent: -1 });
    push(pending, operation.callbacks, entries.length - 1, 1);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { callback, parent, depth } = next;
      entries.push({ kind: 'callback', operation, callback, depth, parent });
      push(pending, callback.callbacks, entries.length - 1, depth + 1);
    }
  }
  return entries;
}

interface Pending {
  readonly callback: CallbackRequest;
  readonly parent: number;
  readonly depth: number;
}

function push(pending: Pending[], callbacks: readonly CallbackRequest[], parent: number, depth: number) {
  for (const callback of callbacks.toReversed()) pending.push({ callback, parent, depth });
}
