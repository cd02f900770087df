import { expect, test } from 'vitest';
import { cutWords, isLarge, shownOf } from './largeText.ts';

test('a text of usual length is shown in full', () => {
  const text = 'a'.repeat(24_000);
  expect(isLarge(text)).toBe(false);
  expect(shownOf(text)).toBe(text);
});

test('of a large text whole lines are shown, and how much that is', () => {
  const text = `${'a'.repeat(99)}\n`.repeat(10_000);
  expect(shownOf(text)).toHaveLength(11_999);
  expect(cutWords(text)).toBe('The first 11,999 of 1,000,000 characters');
});

test('a large text on one line is cut within it', () => {
  expect(shownOf('a'.repeat(1_000_000))).toHaveLength(12_000);
});
