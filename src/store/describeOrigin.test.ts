import { expect, it } from 'vitest';
import { describeLinked, sliceName } from './describeOrigin.ts';
import type { Origin } from './work.ts';

it.each<readonly [string, Origin]>([
  ['openapi.yaml', { kind: 'file', name: 'openapi.yaml' }],
  ['the example “Streams”', { kind: 'example', name: 'Streams' }],
  ['the pasted document', { kind: 'paste' }],
  ['openapi.json', { kind: 'url', url: 'https://docs.example/v1/openapi.json?raw' }],
  ['docs.example', { kind: 'url', url: 'https://docs.example/' }],
])('a slice of %s', (name, origin) => {
  expect(sliceName(origin)).toBe(name);
});

it('a link says whether it holds a slice, and which picture it was in', () => {
  const origin = { kind: 'file', name: 'openapi.yaml' } as const;
  expect(describeLinked({ origin })).toBe('Opened a shared link.');
  expect(describeLinked({ origin }, 'flow.png')).toBe('Opened the state in `flow.png`.');
  expect(describeLinked({ origin, slice: true })).toBe(
    'Opened a shared link: a slice of openapi.yaml, with only what its callbacks and links need.',
  );
});
