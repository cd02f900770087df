import { isWebhook } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { FlowUrlKind } from './flow.types.ts';
import { flowEntries } from './flowEntries.ts';

/** What the URL of a callback request comes from. What cannot be read as a key may still be meant to have expressions. */
export function urlKindOf(callback: CallbackRequest): FlowUrlKind {
  if (callback.link) return 'next';
  return readingOf(callback).parsed.form === 'literal' ? 'fixed' : 'request';
}

/**
 * Lists what the URLs of webhooks and callback requests come from, each kind once, always in the same order.
 *
 * @example urlKinds(analysis.operations) // ['request', 'registered']
 */
export function urlKinds(operations: readonly Operation[]): readonly FlowUrlKind[] {
  const found = new Set<FlowUrlKind>();
  for (const entry of flowEntries(operations)) {
    if (entry.kind === 'callback') found.add(urlKindOf(entry.callback));
    else if (isWebhook(entry.operation)) found.add('registered');
  }
  return (['request', 'registered', 'fixed', 'next'] as const).filter((kind) => found.has(kind));
}
