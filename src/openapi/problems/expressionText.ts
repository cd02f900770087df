import type { ExpressionPart } from './expressionFinding.ts';

/** The expression as written, without its braces. */
export function expressionText({ raw }: ExpressionPart): string {
  return raw.replace(/^\{|\}$/g, '');
}
