import type { Range } from '../../openapi/index.ts';

export interface MarkedPiece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts a text at the edges of ranges that may touch, overlap or repeat. The pieces joined are the text.
 *
 * @example markedPieces('abc', [{ start: 1, end: 2 }]) // a, b (marked), c
 */
export function markedPieces(text: string, ranges: readonly Range[]): readonly MarkedPiece[] {
  const edges = ranges
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > 0 && edge < text.length);
  const cuts = [...new Set([0, ...edges])].sort((a, b) => a - b);
  return cuts.map((start, index) => ({
    start,
    text: text.slice(start, cuts[index + 1]),
    marked: ranges.some((range) => range.start <= start && start < range.end),
  }));
}
