import { allCallbacks, requestPath } from '../workspace/lookup.ts';
import type { Analysis, CallbackRequest } from '../workspace/model.ts';
import { siblingMatters } from './siblingMatters.ts';

/**
 * Finds the operations and callback requests that a slice for some callback requests has: those requests, all that
 * encloses them, all that is nested in them, and what their URLs depend on beside them.
 *
 * @param analysis Of the whole description.
 * @param ids Of callback requests or operations, which are kept with all their callbacks; others are passed over.
 * @returns Their ids.
 * @example keptRequests(analysis, [callbackId]) // Set { operationId, callbackId }
 */
export function keptRequests(analysis: Analysis, ids: readonly string[] | 'all'): ReadonlySet<string> {
  if (ids === 'all') {
    return new Set([...analysis.operations, ...allCallbacks(analysis)].map(({ id }) => id));
  }
  const kept = new Set<string>();
  for (const chosen of ids) {
    const [operation, ...callbacks] = requestPath(analysis, chosen);
    if (!operation) continue;
    kept.add(operation.id);
    let holder: { readonly callbacks: readonly CallbackRequest[] } = operation;
    for (const callback of callbacks) {
      for (const each of holder.callbacks) {
        if (each === callback || siblingMatters(callback, each)) kept.add(each.id);
      }
      holder = callback;
    }
    keepNested(holder.callbacks);
  }
  return kept;

  function keepNested(callbacks: readonly CallbackRequest[]): void {
    for (const { id, callbacks: nested } of callbacks) {
      kept.add(id);
      keepNested(nested);
    }
  }
}
