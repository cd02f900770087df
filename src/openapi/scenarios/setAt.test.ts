import { expect, it } from 'vitest';
import { setAt } from './setAt.ts';

it.each([
  ['replaces a member', { a: { b: 1 } }, ['a', 'b'], 2, { a: { b: 2 } }],
  ['adds what is missing on the way', {}, ['a', 'b'], 2, { a: { b: 2 } }],
  ['starts an object from nothing', undefined, ['a'], 2, { a: 2 }],
  ['leaves a member out', { a: 1, b: 2 }, ['a'], undefined, { b: 2 }],
  ['ends a list before an element', { a: [1, 2, 3] }, ['a', '1'], undefined, { a: [1] }],
  ['replaces an element', [1, 2], ['1'], 3, [1, 3]],
  ['adds one at the end only', [1], ['1'], 2, [1, 2]],
  ['keeps a list without a place for it', [1], ['5'], 2, [1]],
  ['keeps a list when the token is not an index', [1], ['x'], 2, [1]],
  ['does not pass a text', { a: 'x' }, ['a', 'b'], 2, { a: 'x' }],
  ['replaces the whole', 1, [], 2, 2],
])('%s', (_, value, tokens, next, expected) => {
  expect(setAt(value, tokens, next)).toEqual(expected);
});

it('writes names of the prototype as members, and goes no deeper than documents do', () => {
  const written = setAt({}, ['__proto__', 'constructor'], 1);
  expect(JSON.stringify(written)).toBe('{"__proto__":{"constructor":1}}');
  expect(
    setAt(
      {},
      Array.from({ length: 10_000 }, () => 'a'),
      1,
    ),
  ).toEqual({});
});
