import { expect, it } from 'vitest';
import { hasOpenApiField } from './hasOpenApiField.ts';

it.each([
  ['openapi: 3.1.0', true],
  ['# a comment\n\nopenapi : 3.1.0', true],
  ['{\n  "openapi": "3.1.0"', true],
  ['{ "openapi": "3.1.0" }', true],
  ["'openapi': 3.1.0", true],
  ['type: object', false],
  ['description: an openapi: document', false],
  ['\n'.repeat(200_000), false],
  [' '.repeat(200_000), false],
])('tells an entry from other files: %#', (text, expected) => {
  expect(hasOpenApiField(text)).toBe(expected);
});
