import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from './body.ts';
import { bodyFault } from './bodyFault.ts';
import { readJson } from './readJson.ts';

const mediaTypes = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/mixed',
  'text/plain',
  'a/b',
);

test('any text is read as some body', () => {
  fc.assert(
    fc.property(mediaTypes, fc.string({ unit: 'binary' }), (mediaType, text) => {
      expect(['absent', 'data', 'broken', 'opaque']).toContain(readBody(mediaType, text).kind);
    }),
  );
});

test('a fault is inside the text, and the text before it begins some JSON', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(',', '}', ']', '"', ':', 'x', "'", '\\', ''))
    .map(([text, at, insert]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + insert + text.slice(cut + 1);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      if (readJson(text).ok) return;
      const read = bodyFault({ kind: 'broken', mediaType: 'application/json', text });
      expect(read.offset).toBeGreaterThanOrEqual(0);
      expect(read.offset).toBeLessThanOrEqual(text.length);
      expect(read.message).not.toBe('The text is not valid JSON.');
    }),
  );
});
