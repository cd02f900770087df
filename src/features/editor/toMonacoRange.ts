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
