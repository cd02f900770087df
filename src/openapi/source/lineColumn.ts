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
  const starts = lineStarts(text);

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

/** Searched for one character at a time: a match for each of a million lines takes ten times as long. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let back = text.indexOf('\r');
  while (feed !== -1 || back !== -1) {
    if (back === -1 || (feed !== -1 && feed < back)) {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
      continue;
    }
    const isPair = feed === back + 1;
    starts.push(isPair ? feed + 1 : back + 1);
    if (isPair) feed = text.indexOf('\n', feed + 1);
    back = text.indexOf('\r', back + 1);
  }
  return starts;
}
