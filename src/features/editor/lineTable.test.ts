import { describe, expect, it } from 'vitest';
import { lineTable } from './lineTable.ts';

describe('lineTable', () => {
  const mixed = 'a\r\nbc\nd\re';
  it.each([
    ['the start', mixed, 0, 1, 1],
    ['the end of a line before CR LF', mixed, 1, 1, 2],
    ['the start of the second line', mixed, 3, 2, 1],
    ['inside the second line', mixed, 4, 2, 2],
    ['after a line feed', mixed, 6, 3, 1],
    ['after a lone carriage return', mixed, 8, 4, 1],
    ['the end', mixed, 9, 4, 2],
    ['an empty text', '', 0, 1, 1],
    ['the first character after a byte order mark', '\uFEFFab', 1, 1, 1],
    ['the second line after a byte order mark', '\uFEFFa\nb', 3, 2, 1],
  ])('finds %s, both ways', (_, text, offset, lineNumber, column) => {
    const table = lineTable(text);
    expect(table.getPositionAt(offset)).toEqual({ lineNumber, column });
    expect(table.getOffsetAt({ lineNumber, column })).toBe(offset);
  });

  it.each([
    ['before the text', -5, { lineNumber: 1, column: 1 }],
    ['behind the text', 99, { lineNumber: 4, column: 2 }],
    ['between CR and LF', 2, { lineNumber: 1, column: 2 }],
  ])('keeps an offset %s in the text', (_, offset, expected) => {
    expect(lineTable(mixed).getPositionAt(offset)).toEqual(expected);
  });

  it('keeps a position outside the text in the text', () => {
    expect(lineTable(mixed).getOffsetAt({ lineNumber: 2, column: 50 })).toBe(5);
    expect(lineTable(mixed).getOffsetAt({ lineNumber: 50, column: 1 })).toBe(8);
    expect(lineTable(mixed).getOffsetAt({ lineNumber: 0, column: 0 })).toBe(0);
  });
});
