import type { Range } from '../source/range.ts';
import type { ParsedKey } from './expression.ts';
import { isPointerSource, PART_SOURCES, WHOLE_SOURCES } from './sources.ts';

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
    for (let at = part.raw.indexOf('$'); at >= 0; at = part.raw.indexOf('$', at + 1)) {
      const length = expressionLength(part.raw.slice(at + 1));
      if (length > 0) return { start: part.range.start + at, end: part.range.start + at + 1 + length };
    }
  }
  return undefined;
}

/** How much of the text after a `$` belongs to an expression; 0 where it starts none. */
function expressionLength(text: string): number {
  const root = (/^\w*/.exec(text)?.[0] ?? '').toLowerCase();
  if (WHOLE_SOURCES.some((name) => name.toLowerCase() === root)) return root.length;
  if ((root !== 'request' && root !== 'response') || text.charAt(root.length) !== '.') return 0;
  const rest = text.slice(root.length + 1);
  return root.length + 1 + (sourceLength(rest) ?? lengthOf(/^[^/?&\s]*/, rest));
}

function sourceLength(text: string): number | undefined {
  const lower = text.toLowerCase();
  const source = PART_SOURCES.find((name) => lower.startsWith(name));
  if (source === undefined) return undefined;
  const after = text.slice(source.length);
  if (isPointerSource(source)) return source.length + lengthOf(/^#[^?&\s]*/, after);
  const name = lengthOf(/^\.[^/?#&=\s]+/, after);
  return name > 0 ? source.length + name : undefined;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
