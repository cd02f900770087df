import { isPartOf, SOURCES } from '../expression/sources.ts';
import { member } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { type ExpressionFinding, type ExpressionUse, expressionText } from './expressionUse.ts';

/**
 * `$request.body` where the operation declares no body; and in 3.0 where it does, but on a method whose body consumers
 * SHALL ignore (Operation Object, `requestBody`).
 * @example noRequestBody(use)?.code // 'no-request-body'
 */
export function noRequestBody(use: ExpressionUse): ExpressionFinding | undefined {
  const { expression, part, context, attachment } = use;
  if (expression.kind !== 'body' || expression.message !== 'request') return undefined;
  const { minor, parent } = attachment;
  const span = part.inner;
  const raw = () => inlineCode(expressionText(part));
  if (member(context.operation, 'requestBody') === undefined) {
    return {
      code: 'no-request-body',
      message: (operations) => `${raw()} has no value: there is no \`requestBody\` on ${operations}.`,
      hint: 'Add a `requestBody` to the operation, or read the value from a parameter.',
      span,
    };
  }
  if (minor !== '3.0' || !['GET', 'HEAD', 'DELETE'].includes(parent.method)) return undefined;
  return {
    code: 'body-on-get',
    message: (operations) =>
      `In OpenAPI 3.0 the \`requestBody\` of ${parent.method} is ignored, so ${raw()} may have no value on ${operations}.`,
    hint: 'Read the value from a query parameter or header, or use `post`.',
    span,
  };
}

/** `$response.query` and `$response.path`: the grammar has them, a response does not. */
export function responseSource({ expression, part }: ExpressionUse): ExpressionFinding | undefined {
  if (!('name' in expression) || isPartOf(expression.kind, expression.message)) return undefined;
  const { noun } = SOURCES[expression.kind];
  const raw = expressionText(part);
  const meant = raw.replace(/^\$response/i, '$request');
  return {
    code: 'response-source',
    message: () => `A ${expression.message} has no ${noun}s, so ${inlineCode(raw)} has no value.`,
    hint: `Write ${inlineCode(meant)}, or read the response with \`$response.header.…\` or \`$response.body#/…\`.`,
    span: { start: part.inner.start, end: expression.nameRange.start },
    replacement: { span: part.inner, text: meant },
  };
}
