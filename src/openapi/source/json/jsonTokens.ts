import type { Range } from '../range.ts';
import { skipSpace } from '../skipSpace.ts';

/** Why a text is not JSON, in JSON's terms. */
export interface JsonFault {
  /** One sentence: what is wrong and what to type. */
  readonly message: string;
  readonly range: Range;
}

export type JsonToken =
  | { readonly kind: 'string' | 'literal' | 'end' | '{' | '}' | '[' | ']' | ',' | ':'; readonly range: Range }
  | { readonly kind: 'fault'; readonly range: Range; readonly message: string };

/**
 * Reads the next token at or after an offset, strictly by RFC 8259.
 *
 * @returns A `fault` token if there is no JSON token; its message says what to type.
 * @example nextToken('  {', 0) // the token `{` at 2..3
 */
export function nextToken(text: string, offset: number): JsonToken {
  const start = skipSpace(text, offset);
  const first = text[start];
  if (first === undefined) return { kind: 'end', range: { start: text.length, end: text.length } };
  if (isPunctuation(first)) return { kind: first, range: { start, end: start + 1 } };
  if (first === '"') return readString(text, start);
  if (first === "'") return readSingleQuoted(text, start);
  if (first === '/' || first === '#') return readComment(text, start);
  return readWord(text, start);
}

function isPunctuation(character: string): character is '{' | '}' | '[' | ']' | ',' | ':' {
  return '{}[],:'.includes(character);
}

function readString(text: string, start: number): JsonToken {
  let at = start + 1;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') return { kind: 'string', range: { start, end: at + 1 } };
    if (character === '\n' || character === '\r') break;
    if (character === '\\') {
      const sequence = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0];
      if (sequence === undefined) return badEscape(text, at);
      at += sequence.length;
    } else if (text.charCodeAt(at) < 0x20) {
      return fault(
        at,
        at + 1,
        'JSON text cannot contain a control character: for a tab type `\\t`, otherwise remove it.',
      );
    } else {
      at++;
    }
  }
  return fault(start, at, 'This text has no closing quote: type `"` where it ends.');
}

function badEscape(text: string, at: number): JsonToken {
  const end = Math.min(at + 2, text.length);
  if (text[at + 1] === 'u')
    return fault(at, end, 'After `\\u` JSON needs four hexadecimal digits, as in `\\u00e9`.');
  return fault(at, end, `JSON has no escape \`${text.slice(at, end)}\`: for a backslash type \`\\\\\`.`);
}

function readSingleQuoted(text: string, start: number): JsonToken {
  const found = /^'[^'\n]*'?/.exec(text.slice(start));
  const end = start + (found?.[0].length ?? 1);
  return fault(start, end, 'JSON strings need double quotes: type `"` instead of `\'`.');
}

function readComment(text: string, start: number): JsonToken {
  const found = /^(?:\/\*[\s\S]*?\*\/|[^\n]*)/.exec(text.slice(start));
  return fault(start, start + Math.max(1, found?.[0].length ?? 1), 'JSON has no comments: remove this one.');
}

/** A number, a name or something that is neither. */
function readWord(text: string, start: number): JsonToken {
  const word = /^[^\s{}[\],:"]*/.exec(text.slice(start, start + 400))?.[0] ?? '';
  const end = start + Math.max(1, word.length);
  if (/^(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)$/.test(word)) {
    return { kind: 'literal', range: { start, end } };
  }
  return fault(start, end, wordMessage(text.slice(start, end)));
}

function wordMessage(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false' || lower === 'null')
    return `JSON writes \`${lower}\`, not \`${word}\`.`;
  if (lower === 'none' || lower === 'undefined' || lower === 'nan') {
    return `\`${word}\` is not a JSON value: type \`null\`, or remove the member.`;
  }
  if (/^[-+.]?[0-9]/.test(word))
    return `\`${word}\` is not a JSON number: write digits as in \`0.5\` or \`-12\`, or put it in double quotes.`;
  return `\`${word}\` needs double quotes: type \`"${word}"\`.`;
}

function fault(start: number, end: number, message: string): JsonToken {
  return { kind: 'fault', range: { start, end }, message };
}
