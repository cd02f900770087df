import { expect, test } from 'vitest';
import { cutText } from './cutText.ts';

test('a text of the greatest length is not cut', () => {
  expect(cutText('abc', 3)).toBe('abc');
});

test('a longer one is cut, and says how long it is', () => {
  expect(cutText('a'.repeat(1_000_000), 3)).toBe('aaa… (1,000,000 characters)');
});

test('a pair of surrogates is not cut in two', () => {
  expect(cutText('ab\u{1f600}cd', 3)).toBe('ab… (6 characters)');
});
