/**
 * Steps over text that is known to be JSON. Each function takes an offset and returns one.
 *
 * Text that is being typed has readers of its own, for which a string ends with its line: `jsonTokens.ts` says what is
 * wrong with it, `language/flowKey.ts` finds the key at the caret, in YAML's flow style too.
 */

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The offset after the closing quote of the string whose opening quote is at `start`.
 *
 * @example endOfString('"a", 1', 0) // 3
 */
export function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end + 1;
}

/**
 * The offset after the value that starts at `start`.
 *
 * @param ends Where objects and arrays end, by their start: those known are not walked again, and long ones that are
 *   passed on the way are added.
 * @example endOfValue('[1, [2]], 3', 0) // 8
 */
export function endOfValue(text: string, start: number, ends?: Map<number, number>): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return endOfString(text, start);
  if (isOpening(first)) return ends?.get(start) ?? endOfContainer(text, start, ends);
  let at = start;
  while (at < text.length && !isDelimiter(text.charCodeAt(at))) at++;
  return at;
}

/**
 * `{` or `[`.
 *
 * @example isOpening('{'.charCodeAt(0)) // true
 */
export function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

/**
 * `}` or `]`.
 *
 * @example isClosing(']'.charCodeAt(0)) // true
 */
export function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

/** Shorter objects and arrays are walked again sooner than looked up. */
const WORTH_KEEPING = 100;

function endOfContainer(text: string, start: number, ends: Map<number, number> | undefined): number {
  const open: number[] = [];
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    if (isOpening(code)) open.push(at);
    at++;
    if (!isClosing(code)) continue;
    const opened = open.pop() ?? start;
    if (ends && at - opened > WORTH_KEEPING) ends.set(opened, at);
    if (open.length === 0) return at;
  }
  return text.length;
}

function isEscaped(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text.charCodeAt(at) === BACKSLASH) at--;
  return (offset - at) % 2 === 0;
}

/** What may follow a number or a name: white space, `,`, `}`, `]`. */
function isDelimiter(code: number): boolean {
  return code <= 0x20 || code === 0x2c || isClosing(code);
}
