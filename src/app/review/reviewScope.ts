import { flowGroupings, headingsOf } from '../../openapi/flow/index.ts';
import {
  type Analysis,
  type CallbackRequest,
  isWebhook,
  type Operation,
  requestPath,
  type Webhook,
} from '../../openapi/index.ts';
import type { Model, Work } from '../../store/state.ts';

/** What a review is of: the selected request, all of its operation, or the document. */
export type ReviewScope = 'request' | 'operation' | 'document';

/** All that a scope follows from; less changes it than arrives in the store. */
export interface ScopeState {
  readonly shown: Pick<Model, 'analysis'>;
  readonly work: Pick<Work, 'selection'>;
}

export interface ScopedRequest {
  readonly request: CallbackRequest | Webhook;
  /** What it is gathered under, as in the flow. */
  readonly group: string;
}

/** Operations as the review and its pictures show them: of one request, nothing beside the way to it. */
export function operationsOfScope({ shown, work }: ScopeState, scope: ReviewScope): readonly Operation[] {
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

/** The requests of a scope, gathered as in the flow, nested ones after the one that encloses them. */
export function requestsOfScope(state: ScopeState, scope: ReviewScope): readonly ScopedRequest[] {
  const { analysis } = state.shown;
  const groups = groupNames(analysis);
  if (scope === 'request') {
    const request = requestPath(analysis, state.work.selection?.callbackId ?? '').at(-1);
    return request && ('key' in request || isWebhook(request)) ? [{ request, group: '' }] : [];
  }
  const scoped = operationsOfScope(state, scope).flatMap((operation): readonly ScopedRequest[] => {
    const group = groups.get(operation.id) ?? `${operation.method} ${operation.path}`.trim();
    const own = isWebhook(operation) ? [{ request: operation, group }] : [];
    return [...own, ...callbacksWithin(operation).map((request) => ({ request, group }))];
  });
  return gathered(scoped);
}

/** Those of one group together, groups in the order in which they begin. */
function gathered(scoped: readonly ScopedRequest[]): readonly ScopedRequest[] {
  const groups = new Map<string, ScopedRequest[]>();
  for (const each of scoped) {
    const group = groups.get(each.group);
    if (group) group.push(each);
    else groups.set(each.group, [each]);
  }
  return [...groups.values()].flat();
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
  state: ScopeState,
): readonly { readonly scope: ReviewScope; readonly count: number }[] {
  const counts = (['document', 'operation', 'request'] as const).map((scope) => ({
    scope,
    count: requestsOfScope(state, scope).length,
  }));
  return counts.filter(({ count }, index) => count > 0 && count !== counts[index - 1]?.count);
}
