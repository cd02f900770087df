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
  const declared =
    expression.kind === 'body'
      ? pointersOf(expression.message, context)
      : context.parameters.filter((it) => it.in === expression.kind).map((it) => it.name);
  const written = text.key.slice(start, text.end);
  const longest = declared
    .filter((it) => it !== '' && written.startsWith(it) && /^(?:$|[/?&])/.test(written.slice(it.length)))
    .reduce((length, it) => Math.max(length, it.length), 0);
  return longest > 0 ? start + longest : text.end;
}
