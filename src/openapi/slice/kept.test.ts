import { expect, it } from 'vitest';
import { allCallbacks } from '../workspace/lookup.ts';
import { keptRequests, siblingMatters } from './kept.ts';
import { openDocuments } from './slice.fixture.ts';

const request = { post: { responses: {} } };

function open(keys: readonly string[]) {
  const callbacks = Object.fromEntries(keys.map((key, index) => [`on${index}`, { [key]: request }]));
  const paths = { '/a': { post: { responses: {}, callbacks } } };
  return openDocuments({ 'a.json': { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths } })
    .analysis;
}

it.each([
  ['{$request.query.u}/a', '{$request.query.u}/b', false],
  ['{$request.query.u}/a', '{$request.query.v}/b', false],
  // At the start of a URL, a generated value is a URL.
  ['https://c.example/{$request.query.u}', '{$request.query.u}/b', true],
  ['https://c.example/{$request.header.X-U}', '{$request.header.x-u}/b', true],
  ['{$url}', '{$request.query.v}/b', true],
  ['{$url}', 'https://c.example/{$request.path.id}', true],
  ['{$url}', '{$request.header.v}/b', false],
  ['{$url}', '{$response.body#/u}', false],
  // Together they decide which response is shown.
  ['{$response.body#/u}', '{$response.header.Location}', true],
  ['{$response.body#/u}/a', '{$response.body#/u}/b', false],
  ['https://c.example/{$statusCode}', '{$response.header.Location}', true],
  ['{$request.body#/u}', '{$response.header.Location}', false],
  // One of them makes the value of the other.
  ['{$request.body#/a}', '{$request.body#/a/b}', true],
  // Together they decide which example is shown.
  ['{$request.body#/a}', '{$request.body#/ab}', true],
  ['{$request.query.u}/a', '{$request.body#/ab}', false],
  // As it is read.
  ['{$url}', '{request.query.u}', true],
])('%s beside %s: %s', (key, sibling, expected) => {
  const [first, second] = allCallbacks(open([key, sibling]));
  expect(first && second && siblingMatters(first, second)).toBe(expected);
});

it('keeps those that matter, and no others', () => {
  const analysis = open(['{$url}', '{$request.query.u}/b', '{$request.header.X}/c']);
  const [url, query, header] = allCallbacks(analysis).map(({ id }) => id);
  const kept = (id = '') => [...keptRequests(analysis, [id])];
  expect(kept(url)).toEqual(['/paths/~1a/post', url, query]);
  expect(kept(header)).toEqual(['/paths/~1a/post', header]);
  expect(kept('/paths/~1a/post')).toEqual(['/paths/~1a/post', url, query, header]);
  expect(kept('/paths/~1nowhere')).toEqual([]);
});
