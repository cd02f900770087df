import { characterAt, failure, type GrammarFailure } from './grammarProblem.ts';

export type ReadName = { readonly ok: true; readonly name: string } | GrammarFailure;

/**
 * Reads a header name: `token = 1*tchar` (RFC 9110 §5.6.2), the whole span.
 *
 * @returns The name as written, or a problem at the first character that no header name holds.
 * @example readHeaderName('X-Id', 0, 4) // { ok: true, name: 'X-Id' }
 */
export function readHeaderName(text: string, start: number, end: number): ReadName {
  if (start === end) return failure('expr-token', text, start, end);
  for (let at = start; at < end; at++) {
    if (!/[!#$%&'*+\-.^_`|~0-9A-Za-z]/.test(text.charAt(at))) {
      return failure('expr-token', text, at, at + characterAt(text, at).length);
    }
  }
  return { ok: true, name: text.slice(start, end) };
}

/**
 * Reads a query or path parameter's name: `name = *char` with the characters of a JSON string (RFC 8259 §7), the whole
 * span. One reading for all versions: the `CHAR` of 3.0.3–3.1.1 was an editorial slip for JSON's `char`.
 *
 * @returns The name with its JSON escapes decoded (possibly empty), or a problem at the first character to escape.
 * @example readParameterName('a\\u0041', 0, 7) // { ok: true, name: 'aA' }
 */
export function readParameterName(text: string, start: number, end: number): ReadName {
  let name = '';
  let at = start;
  while (at < end) {
    const character = text.charAt(at);
    if (character === '\\') {
      const escaped = readEscape(text.slice(at, Math.min(end, at + 6)));
      if (!escaped) return failure('expr-name-char', text, at, at + 1, ['\\\\']);
      name += escaped.character;
      at += escaped.length;
    } else if (character === '"' || character < ' ') {
      return failure('expr-name-char', text, at, at + 1, [escapeName(character)]);
    } else {
      name += character;
      at += 1;
    }
  }
  return { ok: true, name };
}

/**
 * Text of a name as the grammar wants it written: `"`, `\` and control characters escaped as in JSON.
 *
 * @example escapeName('a"b') // 'a\\"b'
 */
export function escapeName(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const SHORT_ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function readEscape(text: string): { character: string; length: number } | undefined {
  const short = SHORT_ESCAPES.get(text.charAt(1));
  if (short !== undefined) return { character: short, length: 2 };
  const hexadecimal = /^\\u([0-9A-Fa-f]{4})/.exec(text)?.[1];
  return hexadecimal === undefined
    ? undefined
    : { character: String.fromCharCode(Number.parseInt(hexadecimal, 16)), length: 6 };
}
