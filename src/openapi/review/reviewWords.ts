import type { TextPiece } from '../pictures/sequence.types.ts';
import { shorten } from '../source/words.ts';
import type { ReviewWord, ReviewWords } from './content.types.ts';

/** Characters of one value of the document: a review is read by people. */
const LONGEST_VALUE = 400;

export const ours = (text: string): ReviewWord => ({ kind: 'text', text });

export const data = (text: string): ReviewWord => ({ kind: 'data', text: shorten(text, LONGEST_VALUE) });

export const strong = (text: string): ReviewWord => ({ kind: 'strong', text: shorten(text, LONGEST_VALUE) });

export const codeWord = (text: string): ReviewWord => ({ kind: 'code', text: shorten(text, LONGEST_VALUE) });

/** A URL or key in the hues of its sources, as far as there is room for it. */
export function codePieces(pieces: readonly TextPiece[]): ReviewWord {
  const shown: TextPiece[] = [];
  let room = LONGEST_VALUE;
  for (const piece of pieces) {
    if (room <= 0) {
      shown.push({ text: '…' });
      break;
    }
    const text = shorten(piece.text, room);
    shown.push({ text, ...(piece.kind !== undefined && { kind: piece.kind }) });
    room -= text.length;
  }
  return { kind: 'code', text: shown.map(({ text }) => text).join(''), pieces: shown };
}

/** As `inlineCode` writes it: two backticks around a text that holds one. */
const CODE = /`` ([^\n]{1,130}?) ``|`([^`]+)`/g;

/**
 * Our own sentence, whose texts of the document are between backticks.
 *
 * @example sentence('the header `x` is not sent')[1] // { kind: 'code', text: 'x' }
 */
export function sentence(text: string): ReviewWords {
  const words: ReviewWord[] = [];
  let end = 0;
  for (const match of text.matchAll(CODE)) {
    if (match.index > end) words.push(ours(text.slice(end, match.index)));
    words.push(codeWord(match[1] ?? match[2] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < text.length) words.push(ours(text.slice(end)));
  return words;
}

/** Several lines of words as one, with a text between them. */
export function joined(lines: readonly ReviewWords[], between: string): ReviewWords {
  return lines.flatMap((words, index) => (index === 0 ? words : [ours(between), ...words]));
}
