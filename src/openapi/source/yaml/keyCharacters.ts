import type { Range } from '../range.ts';

/** How a key is written: JSON and YAML double quotes share one set of escapes (YAML's has more). */
export type Quoting = 'plain' | 'single' | 'double';

/** One UTF-16 unit of the decoded text, or several that one piece of written text writes together. */
interface Read {
  readonly decoded: number;
  readonly written: Range;
}

interface Piece {
  /** How many units are decoded by its end. */
  readonly passed: number;
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
  return characterLocator(written, start, quoting)(span);
}

/**
 * `locateCharacters` for many spans of one key, which is read once.
 *
 * @example characterLocator("'it''s'", 10, 'single')({ start: 2, end: 3 }) // { start: 13, end: 15 }
 */
export function characterLocator(written: string, start: number, quoting: Quoting): (span: Range) => Range {
  const inner =
    quoting === 'plain' ? { start: 0, end: written.length } : { start: 1, end: written.length - 1 };
  if (isVerbatim(written, quoting)) {
    const at = (offset: number) => start + Math.min(inner.start + offset, inner.end);
    return (span) => ({ start: at(span.start), end: at(Math.max(span.start, span.end)) });
  }
  const pieces = readPieces(written, inner, quoting);
  return (span) => {
    const from = pieceOf(pieces, span.start)?.written.start ?? inner.end;
    const to = span.end > span.start ? (pieceOf(pieces, span.end - 1)?.written.end ?? inner.end) : from;
    return { start: start + from, end: start + Math.max(from, to) };
  };
}

/** In nearly every key each character is written as itself. */
function isVerbatim(written: string, quoting: Quoting): boolean {
  if (written.includes('\n')) return false;
  if (quoting === 'double') return !written.includes('\\');
  return quoting === 'plain' || !written.slice(1, -1).includes("''");
}

/** The text that writes one decoded unit. */
function pieceOf(pieces: readonly Piece[], decoded: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.passed ?? 0) > decoded) high = middle;
    else low = middle + 1;
  }
  return pieces[low];
}

function readPieces(written: string, inner: Range, quoting: Quoting): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = inner.start;
  let passed = 0;
  // Where the blanks that do not fold end, so that each is looked at once.
  let blanksEnd = at;
  while (at < inner.end) {
    const fold = at < blanksEnd ? undefined : readFold(written, at);
    if (at >= blanksEnd && !fold) blanksEnd = endOfBlanks(written, at);
    const piece = fold ?? readEscape(written, at, quoting) ?? unit(at);
    passed += piece.decoded;
    pieces.push({ passed, written: piece.written });
    // A quote cut off by a broken text may end within an escape.
    at = Math.max(at + 1, piece.written.end);
  }
  return pieces;
}

function endOfBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end;
}

function unit(at: number): Read {
  return { decoded: 1, written: { start: at, end: at + 1 } };
}

/** Line breaks with the white space around them: one break is a space, each further one a line feed (YAML 1.2 §6.5). */
function readFold(written: string, at: number): Read | undefined {
  const fold = /[ \t]*((?:\r?\n[ \t]*)+)/y;
  fold.lastIndex = at;
  const found = fold.exec(written);
  if (found === null) return undefined;
  const breaks = found[1]?.split('\n').length ?? 2;
  return { decoded: Math.max(1, breaks - 2), written: { start: at, end: at + found[0].length } };
}

function readEscape(written: string, at: number, quoting: Quoting): Read | undefined {
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

/** Finds the text that writes a span of a key. */
type LocateSpan = (span: Range) => Range;

/**
 * Looks up spans of keys. Those of one key are asked for one after another, so the last one is kept: a key with a
 * thousand expressions is read once.
 *
 * @param read Reads the key at a pointer; `undefined` if there is none.
 * @example keyLocator(read)('/paths', { start: 1, end: 2 })
 */
export function keyLocator(
  read: (pointer: string) => LocateSpan | undefined,
): (pointer: string, span: Range) => Range | undefined {
  let last: { readonly pointer: string; readonly locate: LocateSpan | undefined } | undefined;
  return (pointer, span) => {
    if (last?.pointer !== pointer) last = { pointer, locate: read(pointer) };
    return last.locate?.(span);
  };
}
