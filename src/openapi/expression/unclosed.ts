import { declaredParametersOf } from './declaredNames.ts';
import type { Expression } from './expression.ts';
import { type ExpressionText, pointersOf } from './mend.ts';
import type { RepairContext } from './repair.types.ts';

/**
 * Where the lost `}` of an expression belongs. Names and pointers may hold `/` and `?`, so the grammar cannot tell:
 * the longest declared name or pointer decides, and without one the expression goes on to the end of the key.
 *
 * @returns An offset in the key.
 * @example For `{$request.query.url/data`, where the query parameter `url` is declared: the offset of `/data`.
 */
export function endOfUnclosed(expression: Expression, text: ExpressionText, context: RepairContext): number {
  if (expression.kind !== 'query' && expression.kind !== 'path' && expression.kind !== 'body')
    return text.end;
  const start = expression.kind === 'body' ? expression.pointerRange.start : expression.nameRange.start;
  const written = text.key.slice(start, text.end);
  const longest =
    expression.kind === 'body'
      ? longestOf(pointersOf(expression.message, context), written)
      : longestOf(namesBeginning(written, expression.kind, context), written);
  return longest > 0 ? start + longest : text.end;
}

function longestOf(declared: readonly string[], written: string): number {
  return declared
    .filter((it) => it !== '' && written.startsWith(it) && /^(?:$|[/?&])/.test(written.slice(it.length)))
    .reduce((length, it) => Math.max(length, it.length), 0);
}

/** The names in one location that a text may begin with: looked up, since a key and an operation may both have many. */
function namesBeginning(written: string, location: string, context: RepairContext): readonly string[] {
  const { named, longest } = declaredParametersOf(context);
  const ends = [...written.slice(0, longest).matchAll(/[/?&]/g)].map(({ index }) => index);
  return [...ends, Math.min(written.length, longest)]
    .map((end) => written.slice(0, end))
    .filter((name) => named.get(name)?.some((it) => it.in === location));
}
