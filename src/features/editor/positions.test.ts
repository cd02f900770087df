import { describe, expect, it } from 'vitest';
import { lineTable, toMonacoRange } from './positions.ts';

it.each([
  ['a word', { start: 0, end: 5 }, [1, 1, 1, 6]],
  ['a span over lines', { start: 6, end: 15 }, [1, 7, 2, 8]],
  ['no width', { start: 8, end: 8 }, [2, 1, 2, 1]],
  ['an end before its start, as no width', { start: 8, end: 3 }, [2, 1, 2, 1]],
  ['a span that reaches beyond the text', { start: 10, end: 99 }, [2, 3, 2, 9]],
])('converts %s', (_, range, expected) => {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = toMonacoRange(
    range,
    lineTable('paths: \n  /a: {}'),
  );
  expect([startLineNumber, startColumn, endLineNumber, endColumn]).toEqual(expected);
});

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
