import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createLineIndex } from './lineColumn.ts';

describe('createLineIndex', () => {
  it.each([
    ['', 0, 1, 1],
    ['ab', 1, 1, 2],
    ['a\nbc', 2, 2, 1],
    ['a\r\nbc', 4, 2, 2],
    ['a\rb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['a\n', 99, 2, 1],
    ['a\n', -1, 1, 1],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(createLineIndex(text).toLineColumn(offset)).toEqual({ line, column });
  });

  test('places that do not exist give the nearest offset', () => {
    const index = createLineIndex('ab\ncd');
    expect(index.lineCount).toBe(2);
    expect(index.toOffset({ line: 0, column: 0 })).toBe(0);
    expect(index.toOffset({ line: 9, column: 9 })).toBe(5);
    expect(index.toOffset({ line: 1, column: 99 })).toBe(3);
  });

  test('both directions agree for every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '語')), (pieces) => {
        const text = pieces.join('');
        const index = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(index.toOffset(index.toLineColumn(offset))).toBe(offset);
        }
      }),
    );
  });
});
