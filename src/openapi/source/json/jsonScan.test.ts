import { expect, it } from 'vitest';
import { endOfValue } from './jsonScan.ts';

const long = `[${'1, '.repeat(50)}2]`;

it('long arrays that are passed on the way are noted with their ends', () => {
  const text = `{"a": ${long}, "b": [1]}`;
  const ends = new Map<number, number>();
  expect(endOfValue(text, 0, ends)).toBe(text.length);
  expect([...ends]).toEqual([
    [6, 6 + long.length],
    [0, text.length],
  ]);
});

it('an array whose end is known is not walked again', () => {
  expect(endOfValue(long, 0, new Map([[0, 42]]))).toBe(42);
});
