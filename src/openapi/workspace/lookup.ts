import type { Analysis, CallbackRequest, LinkRequest, Operation, Party, Webhook } from './model.ts';

/** An operation and the callback requests that lead from it to one of them. */
export type RequestPath = readonly [] | readonly [Operation, ...CallbackRequest[]];

interface Index {
  readonly paths: ReadonlyMap<string, RequestPath>;
  readonly callbacks: readonly CallbackRequest[];
  readonly links: ReadonlyMap<string, LinkRequest>;
}

/** An analysis never changes, so its index is made once; keystrokes in a sample then cost the same in any document. */
const indexes = new WeakMap<Analysis, Index>();

/**
 * Finds an operation or callback request with everything that encloses it.
 *
 * @param analysis Where to look.
 * @param id The id of an operation, of a callback request at any depth, or of a link, which comes last as the request
 *   that it makes.
 * @returns The operation, then the callback requests down to the one asked for; empty if there is no such id.
 * @example requestPath(analysis, callbackId).map((node) => node.id) // [operation, callback]
 */
export function requestPath(analysis: Analysis, id: string): RequestPath {
  return indexOf(analysis).paths.get(id) ?? [];
}

/**
 * The ids of `requestPath`: what must be described before a callback request can be simulated. Of a link, what holds it
 * and what it leads to.
 *
 * @example ancestorsOf(analysis, callbackId) // [operationId, callbackId]
 */
export function ancestorsOf(analysis: Analysis, id: string): readonly string[] {
  const link = linkOf(analysis, id)?.link;
  if (link === undefined) return requestPath(analysis, id).map((node) => node.id);
  const target = link.target === undefined ? [] : [link.target.id];
  return [...ancestorsOf(analysis, link.parentId), ...target];
}

/**
 * Finds a link by its id.
 *
 * @example linkOf(analysis, '/paths/~1users/post/responses/201/links/GetUser')?.name // 'GetUser'
 */
export function linkOf(analysis: Analysis, id: string): LinkRequest | undefined {
  return indexOf(analysis).links.get(id);
}

/**
 * Every callback request of an analysis, at any depth, in document order.
 *
 * @example allCallbacks(analysis).map(({ key }) => key)
 */
export function allCallbacks(analysis: Analysis): readonly CallbackRequest[] {
  return indexOf(analysis).callbacks;
}

/**
 * Every webhook of an analysis, one for each name and method, in document order.
 *
 * @example allWebhooks(analysis).map(({ path }) => path) // ['newPet']
 */
export function allWebhooks(analysis: Analysis): readonly Webhook[] {
  return analysis.operations.filter(isWebhook);
}

/**
 * Whether a request is a webhook: the URL it goes to is registered outside of the description.
 *
 * @example isWebhook(requestPath(analysis, '/webhooks/newPet/post')[0]) // true
 */
export function isWebhook(request: Operation | CallbackRequest | undefined): request is Webhook {
  return request !== undefined && 'origin' in request && request.origin === 'webhook';
}

function indexOf(analysis: Analysis): Index {
  const known = indexes.get(analysis);
  if (known) return known;
  const paths = new Map<string, RequestPath>();
  const callbacks: CallbackRequest[] = [];
  const add = (
    operation: Operation,
    above: readonly CallbackRequest[],
    nested: readonly CallbackRequest[],
  ): void => {
    for (const callback of nested) {
      const path = [...above, callback];
      paths.set(callback.id, [operation, ...path]);
      callbacks.push(callback);
      add(operation, path, callback.callbacks);
    }
  };
  for (const operation of analysis.operations) {
    paths.set(operation.id, [operation]);
    add(operation, [], operation.callbacks);
  }
  for (const operation of analysis.linkedOperations ?? []) paths.set(operation.id, [operation]);
  for (const link of analysis.links ?? []) {
    const [operation, ...above] = paths.get(link.parentId) ?? [];
    if (operation) paths.set(link.id, [operation, ...above, link]);
  }
  const links = new Map(analysis.links?.map((link) => [link.id, link]));
  const index = { paths, callbacks, links };
  indexes.set(analysis, index);
  return index;
}

/**
 * The other side of an exchange.
 *
 * @example otherParty('consumer') // 'provider'
 */
export function otherParty(party: Party): Party {
  return party === 'consumer' ? 'provider' : 'consumer';
}
