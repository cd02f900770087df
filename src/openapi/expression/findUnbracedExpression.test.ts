import { expect, it } from 'vitest';
import { findUnbracedExpression } from './findUnbracedExpression.ts';
import { parseKey } from './parseKey.ts';

it.each([
  ['http://$request.query.url', '$request.query.url'],
  ['http://$request.query.url/x', '$request.query.url'],
  ['http://h?a=$request.query.a&b=1', '$request.query.a'],
  ['http://h/$request.body#/a/b?x', '$request.body#/a/b'],
  ['{$url}/$response.header.Location', '$response.header.Location'],
  ['$url/{$method}', '$url'],
  ['https://h/$statusCode', '$statusCode'],
  [' $request.body.id', '$request.body'],
  ['https://h/$request.other/x', '$request.other'],
  ['https://h/$urls', undefined],
  ['https://h/$5', undefined],
  ['{$url}', undefined],
  ['$request.query.url', undefined],
  ['{$request.query.url', undefined],
])('%s holds %s', (key, found) => {
  const range = findUnbracedExpression(parseKey(key));
  expect(range && key.slice(range.start, range.end)).toBe(found);
});
