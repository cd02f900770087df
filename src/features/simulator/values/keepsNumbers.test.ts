import { expect, it } from 'vitest';
import { keepsNumbers } from './keepsNumbers.ts';

it.each([
  ['[1, -2.50, 1e3, 0]', true],
  ['{"a": "9007199254740993", "b\\"": "1e400"}', true],
  ['[9007199254740991]', true],
  ['[9007199254740993, 1]', false],
  ['{"a": {"b": -12345678901234567890}}', false],
  ['[12345678901234567000]', true],
  ['[1e400, 2]', false],
  ['"x"', true],
  ['', true],
])('%s: %j', (text, expected) => {
  expect(keepsNumbers(text)).toBe(expected);
});
