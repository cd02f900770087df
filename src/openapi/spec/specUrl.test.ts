import { expect, it } from 'vitest';
import { specUrl } from './specUrl.ts';

it.each([
  ['3.0', 'runtime-expressions', 'https://spec.openapis.org/oas/v3.0.4.html#runtime-expressions'],
  ['3.1', 'key-expression', 'https://spec.openapis.org/oas/v3.1.2.html#key-expression'],
  ['3.2', 'callback-object', 'https://spec.openapis.org/oas/v3.2.0.html#callback-object'],
  ['3.0', 'versions', 'https://spec.openapis.org/oas/v3.0.4.html#versions'],
  ['3.1', 'versions', 'https://spec.openapis.org/oas/v3.1.2.html#versions'],
  ['3.2', 'versions', 'https://spec.openapis.org/oas/v3.2.0.html#versions-and-deprecation'],
] as const)('in %s the section %s is at %s', (minor, section, url) => {
  expect(specUrl(minor, section)).toBe(url);
});
