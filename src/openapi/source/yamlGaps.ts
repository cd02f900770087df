/** What stands between the nodes of YAML text that is known to be sound. Each function takes an offset and returns one. */

const COLON = 0x3a;
const COMMA = 0x2c;
const HASH = 0x23;
const BYTE_ORDER_MARK = 0xfeff;

/** The next offset that holds no space or tab. */
export function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The next offset that holds no white space, line break or comment. */
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
 * The offset after the indicator (`:`, `-`, `?`) before a node, looked for from the end of what stands before it;
 * -1 where another character stands there.
 */
export function afterIndicator(text: string, offset: number, indicator: string): number {
  const at = skipGap(text, offset);
  return text[at] === indicator ? at + 1 : -1;
}

/** The offset after the bracket that closes a flow collection, from the end of its last child; -1 where none does. */
export function afterBracket(text: string, offset: number, bracket: string): number {
  let at = skipGap(text, offset);
  // A comma may follow the last child; a colon does where its value is not written.
  while (text.charCodeAt(at) === COMMA || text.charCodeAt(at) === COLON) at = skipGap(text, at + 1);
  return text[at] === bracket ? at + 1 : -1;
}

/** Where the content of the first document may start: after a byte order mark, directives and `---`. */
export function startOfContent(text: string): number {
  let at = skipGap(text, 0);
  while (text[at] === '%') at = skipGap(text, endOfLine(text, at));
  return isMarker(text, at) ? at + 3 : at;
}

/** The end of the text between two offsets without the white space at its end; other spaces of Unicode are text. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isSpace(text.charCodeAt(at - 1)) || isBreak(text.charCodeAt(at - 1)))) at--;
  return at;
}

/** The `%` lines before the first document, among empty lines and comments. */
export function directivesOf(text: string): readonly string[] {
  const found: string[] = [];
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  for (;;) {
    const end = endOfLine(text, at);
    if (end >= text.length) return found;
    const content = skipSpaces(text, at);
    if (text[at] === '%') found.push(text.slice(at, end));
    else if (content < end && text.charCodeAt(content) !== HASH) return found;
    at = end + 1;
  }
}

/** The `---` that starts a second document, right after the first; -1 where there is none. */
export function findMarker(text: string, offset: number): number {
  const at = skipGap(text, offset);
  return isMarker(text, at) ? at : -1;
}

function isMarker(text: string, at: number): boolean {
  return text.startsWith('---', at) && (at + 3 >= text.length || isGap(text.charCodeAt(at + 3)));
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
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
