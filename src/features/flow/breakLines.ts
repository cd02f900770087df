/**
 * Breaks a path, key or URL into lines: before a `/`, before or after an expression in braces, before `?` and `&`; and
 * within a segment only where that alone is longer than a line.
 *
 * @param room How wide a line may be, in the unit of `widthOf`.
 * @param most How many lines there are at most; the last one may be too long.
 * @returns Where the lines after the first one start. Time is linear in the characters of `most` lines.
 * @example breakLines('/customers/{id}/watchers', 80, (text) => 5 * text.length, 3) // [10, 15]
 */
export function breakLines(
  text: string,
  room: number,
  widthOf: (text: string) => number,
  most: number,
): readonly number[] {
  if (widthOf(text) <= room) return NONE;
  const starts: number[] = [];
  let width = 0;
  let start = 0;
  /** The last place in this line where it may break, and the width up to there. */
  let seam = { at: 0, width: 0 };
  let braces = false;
  let before = '';
  let at = 0;
  for (const character of text) {
    if (starts.length + 1 >= most) return starts;
    if (!braces && isSeam(before, character)) seam = { at, width };
    const own = widthOf(character);
    if (width + own > room && at > start) {
      const broken = seam.at > start ? seam : { at, width };
      starts.push(broken.at);
      start = broken.at;
      width -= broken.width;
      seam = { at: start, width: 0 };
    }
    width += own;
    if (character === '{') braces = true;
    if (character === '}') braces = false;
    before = character;
    at += character.length;
  }
  return starts;
}

const NONE: readonly number[] = [];

/** Whether a line may end before a character. */
function isSeam(before: string, character: string): boolean {
  switch (character) {
    case '/':
      return before !== '/' && before !== ':';
    case '{':
      return before !== '/';
    case '?':
    case '&':
      return true;
    default:
      return before === '}';
  }
}
