import { inlineCode } from '../source/words.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionFinding.ts';

/** `$response.query` and `$response.path`: the grammar has them, a response does not. */
export function responseSource({ expression, part }: ExpressionUse): ExpressionFinding | undefined {
  if (expression.kind !== 'query' && expression.kind !== 'path') return undefined;
  if (expression.message !== 'response') return undefined;
  const raw = part.raw.replace(/^\{|\}$/g, '');
  const meant = raw.replace(/^\$response/i, '$request');
  return {
    code: 'response-source',
    severity: 'error',
    message: () => `A response has no ${expression.kind} parameters, so ${inlineCode(raw)} has no value.`,
    hint: `Write ${inlineCode(meant)}, or read the response with \`$response.header.…\` or \`$response.body#/…\`.`,
    span: { start: part.inner.start, end: expression.nameRange.start },
    replacement: { span: part.inner, text: meant },
  };
}
