import type { Operation } from '../workspace/model.ts';
import { flowEntries } from './flowEntries.ts';

/** What a flow can be filtered by. */
export interface FlowFacets {
  readonly methods: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Lists the methods and tags that occur in operations and callback requests, each once, in order of appearance.
 *
 * @example flowFacets(operations) // { methods: ['POST', 'GET'], tags: ['orders'] }
 */
export function flowFacets(operations: readonly Operation[]): FlowFacets {
  const methods = new Set<string>();
  const tags = new Set<string>();
  for (const entry of flowEntries(operations)) {
    const request = entry.kind === 'operation' ? entry.operation : entry.callback;
    if (request.method !== '') methods.add(request.method);
    for (const tag of request.tags) tags.add(tag);
  }
  return { methods: [...methods], tags: [...tags] };
}
