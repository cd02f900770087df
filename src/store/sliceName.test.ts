import { expect, it } from 'vitest';
import { sliceName } from './sliceName.ts';
import type { Origin } from './state.ts';

it.each<readonly [string, Origin]>([
  ['openapi.yaml', { kind: 'file', name: 'openapi.yaml' }],
  ['the example “Streams”', { kind: 'example', name: 'Streams' }],
  ['the pasted document', { kind: 'paste' }],
  ['openapi.json', { kind: 'url', url: 'https://docs.example/v1/openapi.json?raw' }],
  ['docs.example', { kind: 'url', url: 'https://docs.example/' }],
])('a slice of %s', (name, origin) => {
  expect(sliceName(origin)).toBe(name);
});
