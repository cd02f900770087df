import { expect, it } from 'vitest';
import { lineTable } from './lineTable.ts';
import { toMonacoRange } from './toMonacoRange.ts';

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
