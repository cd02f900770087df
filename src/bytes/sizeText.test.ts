import { expect, it } from 'vitest';
import { sizeText } from './sizeText.ts';

it.each([
  [[0], '0 kB'],
  [[12_345], '12 kB'],
  [[12_345, 99_000], '12 of 99 kB'],
  [[999_499], '999 kB'],
  [[999_500], '1 MB'],
  [[1_240_000], '1.2 MB'],
  [[1_240_000, 13_400_000], '1.2 of 13.4 MB'],
  [[5_000, 13_400_000], '0 of 13.4 MB'],
  [[64_000_000], '64 MB'],
] as const)('writes %j as %s', ([bytes, total], text) => {
  expect(sizeText(bytes, total)).toBe(text);
});
