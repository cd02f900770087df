import { expect, it } from 'vitest';
import { TEXT } from './findings.fixture.ts';
import { forcesHttps, keepsOut } from './limitedTo.ts';

it.each([
  ['^[a-z]+$', true],
  ['^[A-Za-z0-9._~-]{1,64}$', true],
  ['^\\d{4}-\\d{2}$', true],
  ['^user_\\w+$', true],
  ['^[^/]+$', false],
  ['^.*$', false],
  ['[a-z]+', false],
  ['^[a-z]+', false],
  ['^a|b$', false],
  ['^[a-z/]+$', false],
  ['^[+-9]$', false],
  ['^\\S+$', false],
  ['^(a)$', false],
  ['^[a-z$', false],
])('the pattern %s keeps a slash out: %s', (pattern, wanted) => {
  expect(keepsOut({ ...TEXT, patterns: [pattern] }, '/')).toBe(wanted);
});

it.each([
  [{ ...TEXT, values: ['a', 'b'] }, true],
  [{ ...TEXT, values: ['a/b'] }, false],
  [{ types: ['integer', 'null'], nullable: true, patterns: [] }, true],
  [{ ...TEXT, format: 'uuid' }, true],
  [{ ...TEXT, format: 'uri' }, false],
  [TEXT, false],
])('what %j says keeps a slash out: %s', (facts, wanted) => {
  expect(keepsOut(facts, '/')).toBe(wanted);
});

it.each([
  ['^https://', true],
  ['^https:\\/\\/.+$', true],
  ['^(https://a|http://b)', false],
  ['^https?://', false],
  ['https://', false],
])('the pattern %s asks for https: %s', (pattern, wanted) => {
  expect(forcesHttps({ ...TEXT, patterns: [pattern] })).toBe(wanted);
});
