import type { Range } from '../source/range.ts';
import type { ParsedKey } from './expression.ts';

/**
 * Finds an expression in the literal text of a key, where nothing evaluates it: `http://$request.query.url` is legal,
 * and a fixed URL with a dollar sign in it. Not for keys with problems of their own.
 *
 * @returns The span of the first one, up to where URL text goes on, or `undefined`.
 * @example findUnbracedExpression(parseKey('http://$request.query.url/x')) // { start: 7, end: 25 }
 */
export function findUnbracedExpression(parsed: ParsedKey): Range | undefined {
  if (parsed.form === 'invalid') return undefined;
  for (const part of parsed.parts) {
    if (part.kind !== 'literal') continue;
    const match = UNBRACED.exec(part.raw);
    if (match) {
      const start = part.range.start + match.index;
      return { start, end: start + match[0].length };
    }
  }
  return undefined;
}

const UNBRACED =
  /\$(?:(?:url|method|statusCode)(?!\w)|(?:request|response)\.(?:body(?:#[^?&\s]*)?|(?:header|query|path)\.[^/?#&=\s]+|[^/?&\s]*))/i;
