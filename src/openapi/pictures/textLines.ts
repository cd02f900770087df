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
  for (const character of text) width += character > '\u2e7f' ? 1.05 : EM[font];
  return width * size;
}

/**
 * Breaks a text into lines that fit, after `/`, `?`, `&`, `,` or a space where that is possible.
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
    if (lines.length === most - 1 && text.length - start > room) {
      return [...lines, [...between(pieces, start, start + room - 1), { text: '…' }]];
    }
    const end = lineEnd(text, start, room);
    lines.push(between(pieces, start, end));
    start = Math.max(end, start + 1);
  }
  return lines;
}

function lineEnd(text: string, start: number, room: number): number {
  if (text.length - start <= room) return text.length;
  for (let end = start + room; end > start + room / 2; end -= 1) {
    if ('/?&, '.includes(text.charAt(end - 1)) && !(text.charAt(end - 1) === '/' && text.charAt(end) === '/'))
      return end;
  }
  const isPair = /^[\ud800-\udbff]$/.test(text.charAt(start + room - 1));
  return start + room - (isPair ? 1 : 0);
}

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
