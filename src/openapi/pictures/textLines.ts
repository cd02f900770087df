import type { TextPiece } from './sequence.types.ts';

/** Width of a character in em: generic fonts differ, so these are the wider ones. */
const EM = { mono: 0.61, sans: 0.58 } as const;

/**
 * How wide a text is at most, in pixels. Characters beyond Latin count as full width.
 *
 * @example textWidth('abc', 12, 'mono') // 21.96
 */
export function textWidth(text: string, size: number, font: keyof typeof EM): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1.05 : EM[font];
  return width * size;
}

/**
 * Breaks a text into lines that fit, after `/`, `?`, `&`, `,` or a space where that is possible, and after line breaks.
 * No line holds a closing brace alone.
 *
 * @param pieces Joined they are the text; a piece that is broken goes on in the next line in its kind.
 * @param width Characters a line has room for, at least 8.
 * @param most Lines at most; the last one then ends in `…`.
 * @example textLines([{ text: 'https://a.example/b' }], 18, 9).map(([first]) => first?.text) // ['https://a.example/', 'b']
 */
export function textLines(
  pieces: readonly TextPiece[],
  width: number,
  most: number,
): readonly (readonly TextPiece[])[] {
  const room = Math.max(8, Math.floor(width));
  const text = pieces.map((piece) => piece.text).join('');
  const lines: (readonly TextPiece[])[] = [];
  for (let start = 0; start < text.length || lines.length === 0; ) {
    const end = lineEnd(text, start, room);
    if (lines.length === most - 1 && end < text.length) {
      return [...lines, [...between(pieces, start, reach(text, start, room - 1)), { text: '…' }]];
    }
    lines.push(between(pieces, start, end));
    start = Math.max(end, start + 1);
  }
  return lines;
}

function lineEnd(text: string, start: number, room: number): number {
  const full = reach(text, start, room);
  const broken = text.slice(start, full + 1).indexOf('\n');
  if (broken !== -1) return start + broken + 1;
  if (full === text.length) return full;
  const end = lastSeam(text, start + (full - start) / 2, full, isSeam) ?? full;
  const left = signsLeft(text, end);
  if (left === 0) return end;
  const earlier = lastSeam(text, start + (end - start) / 4, end - 1, isWeakSeam);
  return earlier ?? wholeCharacters(text, Math.max(start + 1, end - LEAST + left));
}

/** Characters that a line of its own has at least. */
const LEAST = 4;

/** How many signs are left of a line, where they are few and all that is left: a `}` by itself. */
function signsLeft(text: string, end: number): number {
  const [rest = ''] = text.slice(end, end + LEAST).split('\n', 1);
  return rest.length < LEAST && !/[\p{L}\p{N}]/u.test(rest) ? rest.length : 0;
}

function lastSeam(
  text: string,
  least: number,
  most: number,
  isOne: (text: string, end: number) => boolean,
): number | undefined {
  for (let end = most; end > least; end -= 1) if (isOne(text, end)) return end;
  return undefined;
}

/** Where a name ends, if need be. */
function isWeakSeam(text: string, end: number): boolean {
  return isSeam(text, end) || '#{'.includes(text.charAt(end)) || '._-'.includes(text.charAt(end - 1));
}

/** Not between the halves of a pair. */
function wholeCharacters(text: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) && end > 1 ? end - 1 : end;
}

/** Whether a line may end here: not within or after `//`, which a host follows, nor before a space. */
function isSeam(text: string, end: number): boolean {
  const before = text.charAt(end - 1);
  if (before === '/') return text.charAt(end) !== '/' && text.charAt(end - 2) !== '/';
  return '?&, '.includes(before) && text.charAt(end) !== ' ';
}

/** How far a line reaches that begins at `start`: one character at least, whole ones, wide ones counting more. */
function reach(text: string, start: number, room: number): number {
  let end = start;
  let left = room;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    left -= isWide(character) ? WIDE : 1;
    if (left < 0 && end > start) return end;
    end += character.length;
  }
  return end;
}

function isWide(character: string): boolean {
  return character > '\u2e7f';
}

/** Of a line of monospaced text. */
const WIDE = 1.05 / EM.mono;

/** The pieces of a stretch of the text, cut at its edges. */
function between(pieces: readonly TextPiece[], start: number, end: number): readonly TextPiece[] {
  let offset = 0;
  return pieces.flatMap((piece) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, piece.text.length);
    offset += piece.text.length;
    return from < to ? [{ ...piece, text: piece.text.slice(from, to) }] : [];
  });
}
