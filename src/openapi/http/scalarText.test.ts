import { expect, it } from 'vitest';
import { scalarText } from './scalarText.ts';

it.each([
  ['text', 'text'],
  [7, '7'],
  [true, 'true'],
  [null, 'null'],
  [['a'], '["a"]'],
])('%j is %s as text', (value, text) => {
  expect(scalarText(value)).toBe(text);
});
