import { openDescription } from '../../openapi/index.ts';
import type { Note } from '../../openapi/notes/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { IDLE_CLIENT } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: url, in: query, schema: { type: string } }]
      responses: { '201': { description: ok } }
      callbacks:
        onA: { '{$request.query.url}/x': { post: { responses: { '204': { description: ok } } } } }
`;

export const OPERATION = '/paths/~1a/post';
export const CALLBACK = `${OPERATION}/callbacks/onA/{$request.query.url}~1x/post`;

/** A store with one callback, and notes. */
export function storeWith(notes: readonly Note[]) {
  const set = singleDocument('a.yaml', DOCUMENT);
  const { analysis } = openDescription(set);
  const work = {
    set,
    origin: { kind: 'paste' },
    selection: analysis.initial,
    review: notes.length > 0 ? { notes } : {},
  } as const;
  return createAppStore({ client: IDLE_CLIENT, work, analysis, theme: 'light' });
}
