import { expect, it } from 'vitest';
import { matchesPattern } from './matchPattern.ts';
import { patternText } from './patternText.ts';

it.each([
  ['^[A-Z]{2}\\d+$', 'AA1'],
  ['^https://', 'https://'],
  ['^(?:a|b+)c?$', 'a'],
  ['[^a-z]', 'A'],
  ['', ''],
])('%s is matched by %s', (pattern, text) => {
  expect(patternText(pattern)).toBe(text);
  expect(matchesPattern(pattern, text)).toBe(true);
});

it('is longer, or another, when asked', () => {
  expect(patternText('^a+$', 4)).toBe('aaaaa');
  expect(patternText('^a{1,3}$', 4)).toBe('aaa');
  expect(patternText('^(?:a|b)$', 0, 1)).toBe('b');
  expect(patternText('^[x-z]$', 0, 2)).toBe('z');
});

it.each(['(?=a)', '[', '(?:a{2000}){2000}', '(?:(?:){2000}){2000}a{2000}b'])(
  'there is none for %s, which cannot be read or has no short text',
  (pattern) => {
    expect(patternText(pattern)).toBeUndefined();
  },
);
