import { expect, it } from 'vitest';
import { excerptName } from './excerptName.ts';
import type { Origin } from './state.ts';

it.each<readonly [string, Origin]>([
  ['openapi.yaml', { kind: 'file', name: 'openapi.yaml' }],
  ['the example “Streams”', { kind: 'example', name: 'Streams' }],
  ['the pasted document', { kind: 'paste' }],
  ['openapi.json', { kind: 'url', url: 'https://docs.example/v1/openapi.json?raw' }],
  ['docs.example', { kind: 'url', url: 'https://docs.example/' }],
])('an excerpt of %s', (name, origin) => {
  expect(excerptName(origin)).toBe(name);
});
