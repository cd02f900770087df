import { expect, it } from 'vitest';
import { markedPieces } from './markedPieces.ts';

it('cuts where marks and faults begin and end', () => {
  const pieces = markedPieces(
    'abcdef',
    [{ start: 1, end: 3 }],
    [
      { range: { start: 2, end: 5 }, severity: 'warning' },
      { range: { start: 4, end: 5 }, severity: 'error' },
      { range: undefined, severity: 'error' },
    ],
  );
  expect(pieces.map(({ text, fault }) => [text, fault])).toEqual([
    ['a', undefined],
    ['b', undefined],
    ['c', 'warning'],
    ['d', 'warning'],
    ['e', 'error'],
    ['f', undefined],
  ]);
});
