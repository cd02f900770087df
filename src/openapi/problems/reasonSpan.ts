import type { Range } from '../source/range.ts';
import type { Reason } from '../verdict/reason.ts';
import type { ExpressionUse } from './expressionFinding.ts';

/** The characters of the key that a reason is about: the name, the last token of its pointer, or the expression. */
export function reasonSpan({ expression, part }: ExpressionUse, reason: Reason): Range {
  const { inner } = part;
  if ('nameRange' in expression) return expression.nameRange;
  if (!('pointer' in expression)) return inner;
  const { pointer, pointerRange } = expression;
  if (reason.kind === 'optional-body' && pointer !== '')
    return { start: inner.start, end: pointerRange.start - 1 };
  if (!('pointer' in reason) || reason.pointer === '' || !pointer.startsWith(reason.pointer)) return inner;
  const end = pointerRange.start + reason.pointer.length;
  return { start: pointerRange.start + reason.pointer.lastIndexOf('/'), end };
}
