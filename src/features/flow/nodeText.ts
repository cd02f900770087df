import type { CallbackRequest, Operation } from '../../openapi/index.ts';

/** What a webhook shows in the place of a key: nothing in the description leads to its URL. */
export const REGISTERED = 'URL registered outside this description';

export function hasSecondLine(operation: Operation): boolean {
  return operation.summary !== undefined || operation.deprecated || operation.unused;
}

/** What the node says about a key that is not valid OpenAPI. */
export function noteOf(callback: CallbackRequest): { lead: string; key: string } | undefined {
  if (callback.repair === undefined) return undefined;
  return callback.repair.kind === 'suggestion'
    ? { lead: 'read as', key: callback.repair.key }
    : { lead: 'ambiguous, so shown as written', key: '' };
}
