import type { Range } from '../range.ts';

/** Steps over YAML text by its characters alone. Each function takes an offset and returns one. */

const COLON = 0x3a;
const COMMA = 0x2c;
const HASH = 0x23;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Where the line ends that the offset is in, before its line break.
 *
 * @example endOfLine('ab\nc', 0) // 2
 */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreakAt(text, at)) at++;
  return at;
}

/**
 * Where the next line starts; beyond the text after its last line.
 *
 * @example nextLine('ab\r\nc', 0) // 4
 */
export function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/**
 * The spaces that a line starts with: a tab is not indentation.
 *
 * @example spacesAt('  a', 0) // 2
 */
export function spacesAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charAt(at) === ' ') at++;
  return at - lineStart;
}

/**
 * Whether a line break is at an offset.
 *
 * @example isBreakAt('a\n', 1) // true
 */
export function isBreakAt(text: string, at: number): boolean {
  return isBreak(text.charCodeAt(at));
}

/**
 * Whether a space or tab is at an offset.
 *
 * @example isSpaceAt('a b', 1) // true
 */
export function isSpaceAt(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at));
}

/**
 * A space, a tab, a line break, or the end of the text.
 *
 * @example isGapAt('a', 1) // true
 */
export function isGapAt(text: string, at: number): boolean {
  return at >= text.length || isSpaceAt(text, at) || isBreakAt(text, at);
}

/**
 * Whether nothing but white space or a comment follows on the line.
 *
 * @example isBlankAfter('a # b', 1) // true
 */
export function isBlankAfter(text: string, offset: number): boolean {
  let at = offset;
  while (isSpaceAt(text, at)) at++;
  return at >= text.length || isBreakAt(text, at) || (at > offset && text.charAt(at) === '#');
}

/**
 * The offset after the quote that closes the text which starts at `start`, looked for before `last`; `start` where none
 * does, or a document marker comes first.
 *
 * @example endOfQuoted("'it''s' x", 0, 9) // 7
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
 * @example endOfFlow('[a, {b: 1}] x', 0, 13) // 11
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

/**
 * The next offset that holds no space or tab.
 *
 * @example skipSpaces('a  b', 1) // 3
 */
export function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/**
 * The next offset that holds no white space, line break or comment.
 *
 * @example skipGap('a # b\nc', 1) // 6
 */
export function skipGap(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isBreak(code) || code === BYTE_ORDER_MARK) at++;
    else if (code === HASH && isGap(text.charCodeAt(at - 1))) at = endOfLine(text, at);
    else return at;
  }
}

/**
 * The offset after the indicator (`:`, `-`, `?`) before a node, looked for from the end of what comes before it;
 * -1 where there is another character.
 *
 * @example afterIndicator('a : b', 1, ':') // 3
 */
export function afterIndicator(text: string, offset: number, indicator: string): number {
  const at = skipGap(text, offset);
  return text[at] === indicator ? at + 1 : -1;
}

/**
 * The offset after the bracket that closes a flow collection, from the end of its last child; -1 where none does.
 *
 * @example afterBracket('[a, ]', 2, ']') // 5
 */
export function afterBracket(text: string, offset: number, bracket: string): number {
  let at = skipGap(text, offset);
  // A comma may follow the last child; a colon does where its value is not written.
  while (text.charCodeAt(at) === COMMA || text.charCodeAt(at) === COLON) at = skipGap(text, at + 1);
  return text[at] === bracket ? at + 1 : -1;
}

/**
 * The end of the text between two offsets without the white space at its end; other spaces of Unicode are text.
 *
 * @example trimmedEnd('a  \n', 0, 4) // 1
 */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isSpace(text.charCodeAt(at - 1)) || isBreak(text.charCodeAt(at - 1)))) at--;
  return at;
}

/** A space, a tab, a line break, or where the text starts. */
function isGap(code: number): boolean {
  return isSpace(code) || isBreak(code) || code === BYTE_ORDER_MARK || Number.isNaN(code);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
