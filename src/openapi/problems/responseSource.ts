import { inlineCode } from '../expression/inlineCode.ts';
import { isPartOf, SOURCES } from '../expression/sources.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionFinding.ts';

/** `$response.query` and `$response.path`: the grammar has them, a response does not. */
export function responseSource({ expression, part }: ExpressionUse): ExpressionFinding | undefined {
  if (!('name' in expression) || isPartOf(expression.kind, expression.message)) return undefined;
  const { noun } = SOURCES[expression.kind];
  const raw = part.raw.replace(/^\{|\}$/g, '');
  const meant = raw.replace(/^\$response/i, '$request');
  return {
    code: 'response-source',
    severity: 'error',
    message: () => `A ${expression.message} has no ${noun}s, so ${inlineCode(raw)} has no value.`,
    hint: `Write ${inlineCode(meant)}, or read the response with \`$response.header.…\` or \`$response.body#/…\`.`,
    span: { start: part.inner.start, end: expression.nameRange.start },
    replacement: { span: part.inner, text: meant },
  };
}
