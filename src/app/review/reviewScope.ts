import { flowGroupings, headingsOf } from '../../openapi/flow/index.ts';
import {
  type Analysis,
  type CallbackRequest,
  isWebhook,
  type Operation,
  requestPath,
  type Webhook,
} from '../../openapi/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';

/** What a review is of: the selected request, all of its operation, or the document. */
export type ReviewScope = 'request' | 'operation' | 'document';

export interface ScopedRequest {
  readonly request: CallbackRequest | Webhook;
  /** What it is gathered under, as in the flow. */
  readonly group: string;
}

/** Operations as the review and its pictures show them: of one request, nothing beside the way to it. */
export function operationsOfScope(
  { shown, work }: Pick<AppStore, 'shown' | 'work'>,
  scope: ReviewScope,
): readonly Operation[] {
  const path = requestPath(shown.analysis, work.selection?.callbackId ?? '');
  const [operation] = path;
  if (scope === 'document' || !operation) {
    const used = shown.analysis.operations.filter(({ unused }) => !unused);
    return used.length > 0 ? used : shown.analysis.operations;
  }
  if (scope === 'operation') return [operation];
  const [, ...callbacks] = path;
  const inner = callbacks.reduceRight<CallbackRequest | undefined>(
    (within, callback) => (within ? { ...callback, callbacks: [within] } : callback),
    undefined,
  );
  return [inner ? { ...operation, callbacks: [inner] } : operation];
}

/** The requests of a scope in document order, nested ones after the one that encloses them. */
export function requestsOfScope(
  state: Pick<AppStore, 'shown' | 'work'>,
  scope: ReviewScope,
): readonly ScopedRequest[] {
  const { analysis } = state.shown;
  const groups = groupNames(analysis);
  if (scope === 'request') {
    const request = requestPath(analysis, state.work.selection?.callbackId ?? '').at(-1);
    return request && ('key' in request || isWebhook(request)) ? [{ request, group: '' }] : [];
  }
  return operationsOfScope(state, scope).flatMap((operation) => {
    const group = groups.get(operation.id) ?? `${operation.method} ${operation.path}`.trim();
    const own = isWebhook(operation) ? [{ request: operation, group }] : [];
    return [...own, ...callbacksWithin(operation).map((request) => ({ request, group }))];
  });
}

function groupNames(analysis: Analysis): ReadonlyMap<string, string> {
  const headings = headingsOf(analysis.operations, flowGroupings(analysis.operations).initial);
  return new Map([...headings].map(([id, { name }]) => [id, name === '' ? 'Without a tag' : name]));
}

function callbacksWithin(operation: Operation): readonly CallbackRequest[] {
  const found: CallbackRequest[] = [];
  const waiting = [...operation.callbacks].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (let at = next.callbacks.length - 1; at >= 0; at -= 1) {
      const nested = next.callbacks[at];
      if (nested) waiting.push(nested);
    }
  }
  return found;
}

/** The scopes that differ here, with how many requests each has. */
export function scopesOf(
  state: Pick<AppStore, 'shown' | 'work'>,
): readonly { readonly scope: ReviewScope; readonly count: number }[] {
  const counts = (['document', 'operation', 'request'] as const).map((scope) => ({
    scope,
    count: requestsOfScope(state, scope).length,
  }));
  return counts.filter(({ count }, index) => count > 0 && count !== counts[index - 1]?.count);
}
