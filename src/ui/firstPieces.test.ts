import { expect, test } from 'vitest';
import { firstPieces } from './firstPieces.ts';

const asItIs = (text: string) => text;

test('a short key is drawn in full, each piece with its index', () => {
  const { shown, isCut } = firstPieces(['{$url}', '', '/x'], asItIs);
  expect(shown.map(({ text, index, start }) => [text, index, start])).toEqual([
    ['{$url}', 0, 0],
    ['', 1, 7],
    ['/x', 2, 8],
  ]);
  expect(isCut).toBe(false);
});

test('5,000 expressions are cut', () => {
  const { shown, isCut } = firstPieces(
    Array.from({ length: 5000 }, () => '{$url}'),
    asItIs,
  );
  expect(shown).toHaveLength(60);
  expect(isCut).toBe(true);
});

test('a piece of a million characters is cut', () => {
  const { shown, isCut } = firstPieces(['a'.repeat(1_000_000), 'b'], asItIs);
  expect(shown.map(({ text }) => text.length)).toEqual([2000]);
  expect(isCut).toBe(true);
});
