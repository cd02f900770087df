import { expect, it } from 'vitest';
import { allCallbacks, openDescription } from '../../openapi/index.ts';
import { singleDocument } from '../../store/state.ts';
import { noteOf } from './nodeText.ts';

/** A callback request whose key has no single reading. */
function ambiguous() {
  const text =
    'openapi: 3.1.0\npaths: { /a: { post: { callbacks: { cb: { "{$request.query.a b}{": { post: {} } } } } } }\n';
  const [callback] = allCallbacks(openDescription(singleDocument('a.yaml', text)).analysis);
  if (!callback) throw new Error('no callback');
  return { ...callback, repair: { kind: 'none', reason: 'two readings' } as const };
}

it('the note of an ambiguous key leaves out what its mark or its URL says', () => {
  expect(noteOf(ambiguous())?.lead).toBe('ambiguous, so shown as written');
});
