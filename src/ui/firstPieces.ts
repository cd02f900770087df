import { headOf } from './cutText.ts';

/** As much of a key or URL as a node of the flow, or a line of a list, can show. */
const MOST_PIECES = 60;
const MOST_CHARACTERS = 2000;

export interface ShownPiece<Piece> {
  readonly piece: Piece;
  readonly index: number;
  readonly text: string;
  /** A number of its own, also where pieces before it are empty. */
  readonly start: number;
}

/**
 * The pieces of a text that are drawn: a key of five thousand expressions takes no more room than two lines.
 *
 * @example firstPieces(parsed.parts, ({ raw }) => raw)
 */
export function firstPieces<Piece>(pieces: readonly Piece[], textOf: (piece: Piece) => string) {
  const shown: ShownPiece<Piece>[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index >= MOST_PIECES || length >= MOST_CHARACTERS) break;
    const text = headOf(textOf(piece), MOST_CHARACTERS - length);
    shown.push({ piece, index, text, start: length + index });
    length += text.length;
  }
  const isCut = shown.length < pieces.length || shown.some(({ piece, text }) => text !== textOf(piece));
  return { shown, isCut };
}

/**
 * The pieces of a text by lines: a piece over several lines becomes one for each.
 *
 * @param breaks Where the lines after the first one start, in characters of the whole text.
 */
export function piecesByLine<Piece>(
  pieces: readonly ShownPiece<Piece>[],
  breaks: readonly number[],
): readonly (readonly ShownPiece<Piece>[])[] {
  const lines: ShownPiece<Piece>[][] = [[]];
  let offset = 0;
  for (const piece of pieces) {
    let { text, start } = piece;
    for (let next = breaks[lines.length - 1]; next !== undefined; next = breaks[lines.length - 1]) {
      const own = next - offset;
      if (own > text.length) break;
      if (own > 0) lines.at(-1)?.push({ ...piece, text: text.slice(0, own), start });
      text = text.slice(own);
      start += own;
      offset = next;
      lines.push([]);
    }
    if (text !== '') lines.at(-1)?.push({ ...piece, text, start });
    offset += text.length;
  }
  return lines;
}
