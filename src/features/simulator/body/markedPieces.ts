import type { Range } from '../../../openapi/index.ts';

/** A stretch of the text that something is wrong with. */
export interface FaultRange {
  readonly range: Range | undefined;
  readonly severity: 'error' | 'warning';
}

export interface MarkedPiece {
  readonly start: number;
  readonly text: string;
  /** Indexes of the ranges it is in. */
  readonly marks: readonly number[];
  /** The worst that is wrong with it. */
  readonly fault: 'error' | 'warning' | undefined;
}

/**
 * Cuts a text at the edges of ranges that may touch, overlap or repeat. The pieces joined are the text.
 *
 * @example markedPieces('abc', [{ start: 1, end: 2 }]) // a, b (marked), c
 */
export function markedPieces(
  text: string,
  ranges: readonly Range[],
  faults: readonly FaultRange[] = [],
): readonly MarkedPiece[] {
  const located = faults.flatMap(({ range, severity }) => (range ? [{ range, severity }] : []));
  const edges = [...ranges, ...located.map(({ range }) => range)]
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > 0 && edge < text.length);
  const cuts = [...new Set([0, ...edges])].sort((a, b) => a - b);
  return cuts.map((start, index) => {
    const here = located.filter(({ range }) => holds(range, start)).map(({ severity }) => severity);
    return {
      start,
      text: text.slice(start, cuts[index + 1]),
      marks: ranges.flatMap((range, index) => (holds(range, start) ? [index] : [])),
      fault: here.includes('error') ? 'error' : here[0],
    };
  });
}

function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}
