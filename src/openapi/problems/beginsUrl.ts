import type { ExpressionUse } from './expressionFinding.ts';

/** Whether an expression gives the beginning of the URL, scheme and host, rather than a part of it. */
export function beginsUrl({ attachment, part }: ExpressionUse): boolean {
  const [first, second] = attachment.request.parsed.parts;
  if (first !== part) return false;
  return second === undefined || second.kind !== 'literal' || /^[/?&#]/.test(second.raw);
}
