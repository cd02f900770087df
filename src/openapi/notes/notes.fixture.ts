import { openDescription } from '../description/describeSet.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import type { NotedDescription } from './notePlaces.ts';

/** A description with one callback, of the given key and name. */
export function noted(key: string, name = 'onA'): NotedDescription & { readonly ids: readonly string[] } {
  const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: url, in: query, schema: { type: string } }]
      responses: { '201': { description: ok, headers: { Location: { schema: { type: string } } } } }
      callbacks:
        ${name}: { '${key}': { post: { responses: { '204': { description: ok } } } } }
webhooks:
  onPing: { post: { responses: { '200': { description: ok } } } }
`;
  const description = openDescription({ entry: 'a.yaml', documents: [{ uri: 'a.yaml', text }] });
  const { analysis } = description;
  const ids = [...analysis.operations.map(({ id }) => id), ...allCallbacks(analysis).map(({ id }) => id)];
  const details = ids.flatMap((id) => description.describe(id) ?? []);
  return { analysis, details: Object.fromEntries(details.map((each) => [each.id, each])), ids };
}
