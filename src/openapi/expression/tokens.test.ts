import { expect, it } from 'vitest';
import { parseKey } from './parseKey.ts';
import { keyTokens } from './tokens.ts';

it.each([
  ['', ''],
  ['/hook', 'literal(/hook)'],
  ['$url', 'root($url)'],
  [
    '{$request.query.callbackUrl}/data',
    'brace({) root($request.) source(query.) name(callbackUrl) brace(}) literal(/data)',
  ],
  ['$request.body#/id', 'root($request.) source(body) pointer(#/id)'],
  ['{$response.body}', 'brace({) root($response.) source(body) brace(})'],
  ['{$request.body#}', 'brace({) root($request.) source(body) pointer(#) brace(})'],
  ['$request.query.', 'root($request.) source(query.)'],
  ['{$x}/{$method}', 'invalid({$x}) literal(/) brace({) root($method) brace(})'],
])('%j is coloured %s', (key, expected) => {
  const shown = keyTokens(parseKey(key)).map(
    ({ kind, range }) => `${kind}(${key.slice(range.start, range.end)})`,
  );
  expect(shown.join(' ')).toBe(expected);
});

it('numbers the tokens of each expression', () => {
  const tokens = keyTokens(parseKey('{$url}-{$method}'));
  expect(tokens.map((token) => token.expressionIndex)).toEqual([0, 0, 0, undefined, 1, 1, 1]);
});
