import { isWebhook } from '../workspace/lookup.ts';
import type { Operation } from '../workspace/model.ts';

/** An operation with callbacks in both descriptions, or in one. */
export interface OperationPair {
  readonly before?: Operation;
  readonly after?: Operation;
  readonly matchedBy?: 'path' | 'operationId';
}

/**
 * Finds operations again in another version of a description: by method and path, whatever its parameters are called, then
 * by `operationId`. Webhooks are left out, and so is what nothing refers to.
 *
 * @returns In the order of the newer description, then those that are gone.
 * @example matchOperations(before, after)[0]?.matchedBy // 'path'
 */
export function matchOperations(
  before: readonly Operation[],
  after: readonly Operation[],
): readonly OperationPair[] {
  const [old, now] = [before, after].map((list) => list.filter((each) => !isWebhook(each) && !each.unused));
  const left = new Set(old);
  const pairs = new Map<Operation, OperationPair>();
  const pairBy = (matchedBy: 'path' | 'operationId', keyOf: (operation: Operation) => string | undefined) => {
    const waiting = new Map<string, Operation>();
    for (const each of left) {
      const key = keyOf(each);
      if (key !== undefined && !waiting.has(key)) waiting.set(key, each);
    }
    for (const each of now ?? []) {
      const key = keyOf(each);
      const one = key === undefined || pairs.has(each) ? undefined : waiting.get(key);
      if (!one || !left.has(one)) continue;
      left.delete(one);
      pairs.set(each, { before: one, after: each, matchedBy });
    }
  };
  pairBy('path', ({ method, path }) => `${method} ${path}`);
  pairBy('path', ({ method, path }) => `${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`);
  pairBy('operationId', ({ operationId }) => operationId);
  return [
    ...(now ?? []).map((each) => pairs.get(each) ?? { after: each }),
    ...[...left].map((each) => ({ before: each })),
  ];
}
