import type { Range } from './range.ts';

/** How a key is written: JSON and YAML double quotes share one set of escapes (YAML's has more). */
export type Quoting = 'plain' | 'single' | 'double';

/** One UTF-16 unit of the decoded text, or several that only stand for one piece of written text together. */
interface Piece {
  readonly decoded: number;
  readonly written: Range;
}

/**
 * Maps a span of a decoded key to the text that writes it, through quotes, escapes and folded lines.
 *
 * @param written The key as written, quotes included.
 * @param start The key's offset in the document.
 * @param span Offsets in the decoded key; empty spans stay empty.
 * @returns Offsets in the document, within the key. A span beyond the key's end gives the key's inner end.
 * @example locateCharacters("'it''s'", 10, 'single', { start: 2, end: 3 }) // { start: 13, end: 15 }
 */
export function locateCharacters(written: string, start: number, quoting: Quoting, span: Range): Range {
  const inner =
    quoting === 'plain' ? { start: 0, end: written.length } : { start: 1, end: written.length - 1 };
  const pieces = readPieces(written, inner, quoting);
  const from = writtenOffset(pieces, span.start, 'start') ?? inner.end;
  const to = span.end > span.start ? (writtenOffset(pieces, span.end - 1, 'end') ?? inner.end) : from;
  return { start: start + from, end: start + Math.max(from, to) };
}

/** Where the text that writes one decoded unit starts or ends. */
function writtenOffset(pieces: readonly Piece[], decoded: number, edge: 'start' | 'end'): number | undefined {
  let passed = 0;
  for (const piece of pieces) {
    passed += piece.decoded;
    if (decoded < passed) return piece.written[edge];
  }
  return undefined;
}

function readPieces(written: string, inner: Range, quoting: Quoting): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = inner.start;
  while (at < inner.end) {
    const piece = readFold(written, at, inner) ?? readEscape(written, at, quoting) ?? unit(at);
    pieces.push(piece);
    // A quote cut off by a broken text may end within an escape.
    at = Math.max(at + 1, piece.written.end);
  }
  return pieces;
}

function unit(at: number): Piece {
  return { decoded: 1, written: { start: at, end: at + 1 } };
}

/** Line breaks with the white space around them: one break is a space, each further one a line feed (YAML 1.2 §6.5). */
function readFold(written: string, at: number, inner: Range): Piece | undefined {
  const found = /^[ \t]*((?:\r?\n[ \t]*)+)/.exec(written.slice(at, inner.end));
  if (found === null) return undefined;
  const breaks = found[1]?.split('\n').length ?? 2;
  return { decoded: Math.max(1, breaks - 2), written: { start: at, end: at + found[0].length } };
}

function readEscape(written: string, at: number, quoting: Quoting): Piece | undefined {
  if (quoting === 'single' && written.startsWith("''", at))
    return { decoded: 1, written: { start: at, end: at + 2 } };
  if (quoting !== 'double' || written[at] !== '\\') return undefined;
  const found = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|\r?\n[ \t]*|[\s\S])/.exec(
    written.slice(at, at + 64),
  );
  if (found === null) return undefined;
  const end = at + found[0].length;
  if (/^\\\r?\n/.test(found[0])) return { decoded: 0, written: { start: at, end } };
  const beyondBasicPlane = found[3] !== undefined && Number.parseInt(found[3], 16) > 0xffff;
  return { decoded: beyondBasicPlane ? 2 : 1, written: { start: at, end } };
}
