import { expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { reselect } from './reselect.ts';
import { singleDocument } from './state.ts';

/** Operations with callbacks, by name, each with one key. */
function analysisOf(operations: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const paths = Object.fromEntries(
    Object.entries(operations).map(([path, named]) => {
      const callbacks = Object.fromEntries(
        Object.entries(named).map(([name, key]) => [name, { [key]: { post: { responses: {} } } }]),
      );
      return [path, { post: { callbacks, responses: {} } }];
    }),
  );
  const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths });
  return openDescription(singleDocument('a.json', text)).analysis;
}

const URL_KEY = '{$request.query.url}';

it('a callback whose key was edited stays selected by its place among the callbacks of its own operation', () => {
  const first = { one: URL_KEY, two: URL_KEY };
  const before = analysisOf({ '/a': first, '/b': { x: URL_KEY, y: URL_KEY } });
  // Both seats resemble the old one, by its name and by its key.
  const after = analysisOf({ '/a': first, '/b': { y: `${URL_KEY}/x`, z: URL_KEY } });
  const [, operation] = before.operations;
  const old = operation?.callbacks[1];
  const found = reselect(before, after, { operationId: operation?.id ?? '', callbackId: old?.id ?? '' });
  expect(after.operations[1]?.callbacks.find(({ id }) => id === found?.callbackId)?.name).toBe('z');
});
