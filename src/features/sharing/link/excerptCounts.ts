import type { Analysis } from '../../../openapi/index.ts';
import { allCallbacks } from '../../../openapi/index.ts';
import { keptRequests } from '../../../openapi/slice/index.ts';

/** How many there are in an excerpt, and of how many. */
export type Count = readonly [kept: number, all: number];

export interface ExcerptCounts {
  /** Under `paths`. */
  readonly operations: Count;
  readonly webhooks: Count;
  readonly callbacks: Count;
}

/** How much of a description its excerpt for all callbacks, or for one callback request, holds. */
export function excerptCounts(analysis: Analysis, callbackId: string | undefined): ExcerptCounts {
  const inside = keptRequests(analysis, callbackId === undefined ? 'all' : [callbackId]);
  const isInside = ({ id }: { readonly id: string }) => inside.has(id);
  const operations = analysis.operations.filter(isInside);
  const webhooks = operations.filter(({ origin }) => origin === 'webhook');
  const callbacks = allCallbacks(analysis);
  return {
    operations: [operations.filter(({ origin }) => origin === 'path').length, analysis.operationCount],
    webhooks: [new Set(webhooks.map(({ path }) => path)).size, analysis.webhooks.length],
    callbacks: [callbacks.filter(isInside).length, callbacks.length],
  };
}
