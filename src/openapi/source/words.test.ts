import { expect, it, vi } from 'vitest';
import { allOf, counted, inlineCode, inlineCodes, listed, numberText, shorten } from './words.ts';

it.each([
  ['a', '`a`'],
  ['', '``'],
  ['a\nb\u202e\u0000c', '`a b  c`'],
  ['a`b', '`` a`b ``'],
  ['x'.repeat(61), `\`${'x'.repeat(60)}…\``],
  ['😀'.repeat(61), `\`${'😀'.repeat(60)}…\``],
  ['😀'.repeat(60), `\`${'😀'.repeat(60)}\``],
])('%j is shown as %s', (text, shown) => {
  expect(inlineCode(text)).toBe(shown);
});

it.each([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` and `b`'],
  [['a', 'b', 'c'], '`a`, `b` and `c`'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], '`a`, `b`, `c`, `d`, `e`, `f` and 2 more'],
])('%j is listed as %s', (texts, shown) => {
  expect(inlineCodes(texts)).toBe(shown);
});

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc…'],
  ['ab😀d', 3, 'ab…'],
])('%s cut after %i characters is %s', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});

it.each([
  [0, '0 boxes'],
  [1, '1 box'],
  [12_000, '12,000 boxes'],
])('%i with its noun is %s', (number, words) => {
  expect(counted(number, 'box', 'boxes')).toBe(words);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j are listed as %s', (words, text) => {
  expect(listed(words)).toBe(text);
});

it.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (count, written) => {
  expect(numberText(count)).toBe(written);
});

it('a count below a thousand asks nothing of the locale', () => {
  const write = vi.spyOn(Number.prototype, 'toLocaleString');
  expect(counted(999, 'callback')).toBe('999 callbacks');
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
});

it.each([
  [1, 'the webhook'],
  [2, 'both webhooks'],
  [1_200, 'all 1,200 webhooks'],
])('all of %i are called %s', (number, words) => {
  expect(allOf(number, 'webhook')).toBe(words);
});
