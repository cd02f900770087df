/** A place in a text as editors and people count it: both from 1, columns in UTF-16 code units. */
interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Both directions between offsets and lines, for one text. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offsets beyond the text count as its start or end. */
  toLineColumn(offset: number): LineColumn;
  /** Lines and columns that do not exist give the nearest offset that does. */
  toOffset(position: LineColumn): number;
}

/**
 * Finds the line starts of a text once. Lines end with LF, CRLF or CR alone, as they do in the editor.
 *
 * @example createLineIndex('a\nbc').toLineColumn(3) // { line: 2, column: 2 }
 */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length);

  function toLineColumn(offset: number): LineColumn {
    const inside = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  }

  function toOffset({ line, column }: LineColumn): number {
    const index = Math.max(0, Math.min(line, starts.length) - 1);
    const next = starts[index + 1] ?? text.length;
    return Math.max(0, Math.min((starts[index] ?? 0) + Math.max(1, column) - 1, next));
  }

  return { lineCount: starts.length, toLineColumn, toOffset };
}
