import { expect, it } from 'vitest';
import { readPlainScalar } from './plainScalar.ts';

it.each([
  ['', null],
  ['~', null],
  ['Null', null],
  ['nULL', 'nULL'],
  ['TRUE', true],
  ['yes', 'yes'],
  ['012', 12],
  ['0o17', 15],
  ['-0o17', '-0o17'],
  ['0x1F', 31],
  ['+1', 1],
  ['-', '-'],
  ['1.', 1],
  ['.5', 0.5],
  ['.', '.'],
  ['1e3', 1000],
  ['1e999', '1e999'],
  ['-.inf', '-.inf'],
  ['3.1.0', '3.1.0'],
  ['2020-01-01', '2020-01-01'],
  ['1_000', '1_000'],
])('%j is %j', (text, value) => {
  expect(readPlainScalar(text)).toBe(value);
});
