import { describe, expect, it } from 'vitest';
import { bytesText } from './bytesText.ts';

describe('bytesText', () => {
  it.each([
    [{ received: 0 }, '0 kB'],
    [{ received: 12_345 }, '12 kB'],
    [{ received: 12_345, total: 99_000 }, '12 of 99 kB'],
    [{ received: 1_240_000 }, '1.2 MB'],
    [{ received: 1_240_000, total: 13_400_000 }, '1.2 of 13.4 MB'],
    [{ received: 5_000, total: 13_400_000 }, '0.0 of 13.4 MB'],
  ])('writes %j as %s', (progress, text) => {
    expect(bytesText(progress)).toBe(text);
  });
});
