import { expect, test } from 'vitest';
import { isolate } from './isolate.ts';

test('other values stay unchanged', () => {
  expect(isolate('callbackUrl')).toBe('callbackUrl');
});

test('an override of direction is removed, and the rest isolated', () => {
  expect(isolate('a\u202eb')).toBe('\u2068ab\u2069');
});

test('a value cannot end its own isolation', () => {
  expect(isolate('a\u2069\u202eb')).toBe('\u2068ab\u2069');
});

test('words from right to left are isolated', () => {
  expect(isolate('שלום')).toBe('\u2068שלום\u2069');
  expect(isolate('\u{1e900}')).toBe('\u2068\u{1e900}\u2069');
});
