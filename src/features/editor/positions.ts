import type { IPosition, IRange } from 'monaco-editor/editor';
import type { Range } from '../../openapi/index.ts';

/** Converts between offsets and lines with columns. A Monaco model is one; `lineTable` is the other. */
export interface Positions {
  getPositionAt(offset: number): IPosition;
  getOffsetAt(position: IPosition): number;
}

/** A span of offsets as Monaco's range: lines and columns count from 1, the end is exclusive. */
export function toMonacoRange(range: Range, positions: Positions): IRange {
  const start = positions.getPositionAt(range.start);
  const end = positions.getPositionAt(Math.max(range.start, range.end));
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/**
 * Offsets of a text as written ↔ Monaco's lines and columns.
 *
 * Monaco drops a byte order mark and gives every line the same end, so its own offsets are wrong for a text that had
 * a mark or mixed line ends. Lines and columns are the same in both, and this table converts through them.
 */
export function lineTable(text: string): Positions {
  const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
  const ends: number[] = [];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);

  return {
    getPositionAt(offset) {
      const line = lastAtOrBefore(starts, offset);
      const start = starts[line] ?? 0;
      const inLine = Math.min(Math.max(offset, start), ends[line] ?? start);
      return { lineNumber: line + 1, column: inLine - start + 1 };
    },
    getOffsetAt({ lineNumber, column }) {
      const line = Math.min(Math.max(lineNumber, 1), starts.length) - 1;
      const start = starts[line] ?? 0;
      return Math.min(start + Math.max(column, 1) - 1, ends[line] ?? start);
    },
  };
}

/** Index of the last start that is not beyond the offset; 0 where all are. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const BYTE_ORDER_MARK = 0xfeff;
