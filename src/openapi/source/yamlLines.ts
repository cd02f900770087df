import type { Range } from './range.ts';

/** Steps over YAML text that may be broken, by its characters alone. Each function takes an offset and returns one. */

/** Where the line ends that the offset is in, before its line break. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreakAt(text, at)) at++;
  return at;
}

/** Where the next line starts; beyond the text after its last line. */
export function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** The spaces that a line starts with: a tab is no indentation. */
export function spacesAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charAt(at) === ' ') at++;
  return at - lineStart;
}

export function isBreakAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09;
}

/** A space, a tab, a line break, or the end of the text. */
export function isGapAt(text: string, at: number): boolean {
  return at >= text.length || isSpaceAt(text, at) || isBreakAt(text, at);
}

/** Whether nothing but white space or a comment follows on the line. */
export function isBlankAfter(text: string, offset: number): boolean {
  let at = offset;
  while (isSpaceAt(text, at)) at++;
  return at >= text.length || isBreakAt(text, at) || (at > offset && text.charAt(at) === '#');
}

/**
 * The offset after the quote that closes the text which starts at `start`, looked for before `last`; `start` where none
 * does, or a document marker comes first.
 */
export function endOfQuoted(text: string, start: number, last: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < last; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote === '"') at++;
    else if (isMarkerAt(text, at)) return start;
    else if (character === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at + 1;
      at++;
    }
  }
  return start;
}

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * The same for the bracket or brace at `start`. Quotes and comments inside are passed over as a whole.
 *
 * @param comments Gets the comments passed.
 */
export function endOfFlow(text: string, start: number, last: number, comments: Range[] = []): number {
  const closers: string[] = [];
  for (let at = start; at < last; ) {
    const passed = afterCommentOrQuote(text, at, last, comments);
    if (passed < 0 || isMarkerAt(text, at)) return start;
    if (passed > at) {
      at = passed;
      continue;
    }
    const character = text.charAt(at);
    at++;
    const closer = CLOSERS[character];
    if (closer !== undefined) closers.push(closer);
    else if ((character === ']' || character === '}') && closers.pop() !== character) return start;
    if (closers.length === 0) return at;
  }
  return start;
}

/** After the comment or the quoted text that starts here; the same offset where none does, -1 where it does not end. */
function afterCommentOrQuote(text: string, at: number, last: number, comments: Range[]): number {
  const character = text.charAt(at);
  if (character === '#' && isSeparateAt(text, at)) {
    const comment = { start: at, end: endOfLine(text, at) };
    comments.push(comment);
    return comment.end;
  }
  if ((character !== '"' && character !== "'") || !startsTokenAt(text, at)) return at;
  const end = endOfQuoted(text, at, last);
  return end > at ? end : -1;
}

/** `#` starts a comment only behind white space. */
function isSeparateAt(text: string, at: number): boolean {
  return isSpaceAt(text, at - 1) || isBreakAt(text, at - 1);
}

/** Quotes within words are part of them. */
function startsTokenAt(text: string, at: number): boolean {
  return isSeparateAt(text, at) || '[{,:'.includes(text.charAt(at - 1));
}

/** `---` or `...` at the start of a line. */
function isMarkerAt(text: string, at: number): boolean {
  if (!isBreakAt(text, at - 1)) return false;
  if (!text.startsWith('---', at) && !text.startsWith('...', at)) return false;
  return at + 3 >= text.length || isSpaceAt(text, at + 3) || isBreakAt(text, at + 3);
}
