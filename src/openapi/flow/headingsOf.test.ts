import { expect, it, test } from 'vitest';
import { operation } from './flow.fixture.ts';
import { headingsOf } from './headingsOf.ts';

function names(grouping: Parameters<typeof headingsOf>[1], paths: readonly string[]) {
  const operations = paths.map((path) => operation({ path }));
  return [...headingsOf(operations, grouping).values()].map(({ name }) => name);
}

it.each([
  { why: 'the first segment', paths: ['/a/x', '/b', '/a'], expected: ['/a', '/b', '/a'] },
  { why: 'after what all share', paths: ['/v1/a/x', '/v1/b/y'], expected: ['/v1/a', '/v1/b'] },
  { why: 'shared by all but the shortest', paths: ['/v1/a', '/v1'], expected: ['/v1', '/v1'] },
  { why: 'one path keeps its last segment', paths: ['/v1/a'], expected: ['/v1/a'] },
  { why: 'slashes at the end', paths: ['/a/', '/b/'], expected: ['/a', '/b'] },
  { why: 'the root', paths: ['/', '/v1/a'], expected: ['/', '/v1'] },
  { why: 'template segments', paths: ['/{id}/a', '/{id}/b'], expected: ['/{id}/a', '/{id}/b'] },
])('by path: $why', ({ paths, expected }) => {
  expect(names('path', paths)).toEqual(expected);
});

const tagged = operation({ path: '/a', tags: ['one', 'two'] });
const hook = operation({ path: 'paid', origin: 'webhook', tags: ['one'] });
const spare = operation({ path: 'spare', origin: 'component-callback', unused: true, tags: ['one'] });

test('by tag: the first one, or none; webhooks have headings of their own, unused components none', () => {
  const headings = headingsOf([tagged, operation({ path: '/b' }), hook, spare], 'tag');
  expect([...headings]).toEqual([
    ['/a', { id: 'tag:consumer:one', name: 'one' }],
    ['/b', { id: 'tag:consumer:', name: '' }],
    ['paid', { id: 'tag:provider:one', name: 'one' }],
  ]);
});

test('by path: the names of webhooks are no paths', () => {
  expect([...headingsOf([tagged, hook, spare], 'path').keys()]).toEqual(['/a']);
});

test('without grouping there are no headings', () => {
  expect(headingsOf([tagged], 'none').size).toBe(0);
});
