import { describe, expect, it } from 'vitest';
import { pictureFileName } from './pictureOf.ts';
import { scaleFor } from './pngOf.ts';

describe('a file', () => {
  it.each([
    ['Streams API 1.0.0 · POST /streams', 'streams-api-1-0-0-post-streams'],
    ['日本語 API', '日本語-api'],
    ['../../etc/passwd', 'etc-passwd'],
    ['', 'callbacks'],
    ['x'.repeat(500), 'x'.repeat(80)],
  ])('of %j is called %s', (title, name) => {
    expect(pictureFileName(title)).toBe(name);
  });
});

describe('a PNG', () => {
  it('has twice the pixels, as long as a canvas holds them', () => {
    expect(scaleFor(1000, 700)).toBe(2);
    expect(40_000 * scaleFor(400, 40_000)).toBeLessThanOrEqual(16_384);
    expect(16_000 * scaleFor(16_000, 16_000)).toBeLessThanOrEqual(16_384);
    expect(16_000 * 16_000 * scaleFor(16_000, 16_000) ** 2).toBeLessThanOrEqual(120_000_001);
  });
});
