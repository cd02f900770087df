import { headOf } from './cutText.ts';

/** As much of a key or URL as a node of the flow, or a line of a list, can show. */
const MOST_PIECES = 60;
const MOST_CHARACTERS = 2000;

interface ShownPiece<Piece> {
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
