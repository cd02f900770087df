import { flowGroupings, flowOperations, headingsOf } from '../../openapi/flow/index.ts';
import {
  type Analysis,
  type CallbackRequest,
  isWebhook,
  type LinkRequest,
  type Operation,
  requestPath,
  type Webhook,
} from '../../openapi/index.ts';
import { selectShowsLinks } from '../../store/selectLink.ts';
import type { Model } from '../../store/state.ts';
import type { Work } from '../../store/work.ts';

/** What a review is of: the selected request, all of its operation, or the document. */
export type ReviewScope = 'request' | 'operation' | 'document';

/** All that a scope follows from; less changes it than arrives in the store. */
export interface ScopeState {
  readonly shown: Pick<Model, 'analysis'>;
  readonly work: Pick<Work, 'selection' | 'links'>;
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
    const all = flowOperations(shown.analysis, selectShowsLinks({ shown, work }));
    const used = all.filter(({ unused }) => !unused);
    return used.length > 0 ? used : all;
  }
  if (scope === 'operation') {
    const all = flowOperations(shown.analysis, selectShowsLinks({ shown, work }));
    return [all.find(({ id }) => id === operation.id) ?? operation];
  }
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
    const isReviewed = request && ('key' in request ? !request.link : isWebhook(request));
    return isReviewed && ('key' in request || isWebhook(request)) ? [{ request, group: '' }] : [];
  }
  const scoped = operationsOfScope(state, scope).flatMap((operation): readonly ScopedRequest[] => {
    const group = groups.get(operation.id) ?? `${operation.method} ${operation.path}`.trim();
    const own = isWebhook(operation) ? [{ request: operation, group }] : [];
    return [...own, ...callbacksWithin(operation).map((request) => ({ request, group }))];
  });
  return gathered(scoped);
}

/** More than a table of a review has room for. */
const MOST_LINKS = 200;

/** The links of a scope; of one request, that which is selected. */
export function linksOfScope({ shown, work }: ScopeState, scope: ReviewScope): readonly LinkRequest[] {
  const { analysis } = shown;
  const { links = [] } = analysis;
  const selected = work.selection?.callbackId ?? '';
  if (scope === 'request') return links.filter(({ id }) => id === selected);
  const [root] = requestPath(analysis, selected);
  const found =
    scope === 'document' ? links : links.filter(({ id }) => requestPath(analysis, id)[0]?.id === root?.id);
  return found.slice(0, MOST_LINKS);
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
    // Links have a section of their own.
    if (!next.link) found.push(next);
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
    count: requestsOfScope(state, scope).length + linksOfScope(state, scope).length,
  }));
  return counts.filter(({ count }, index) => count > 0 && count !== counts[index - 1]?.count);
}
