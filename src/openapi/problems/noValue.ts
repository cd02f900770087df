import { inlineCode } from '../source/words.ts';
import type { Reason } from '../verdict/reason.ts';
import { reasonText } from '../verdict/reasonText.ts';
import { type ExpressionFinding, type ExpressionUse, expressionText, reasonSpan } from './expressionUse.ts';

/**
 * An expression that has no value in any exchange, for a reason that no other rule names: no response has a body, a body
 * is only XML, a schema rules the member out. With it a verdict "never" always comes with a problem.
 * @example noValue(use)?.code // 'no-value'
 */
export function noValue(use: ExpressionUse): ExpressionFinding | undefined {
  const { presence, expression, part } = use;
  const [reason] = presence.reasons;
  if (presence.kind !== 'never' || reason === undefined) return undefined;
  const message = 'message' in expression ? expression.message : 'request';
  return {
    code: 'no-value',
    message: (on) =>
      `${inlineCode(expressionText(part))} has no value on ${on}: ${reasonText(reason, message)}.`,
    hint: hintFor(reason, message),
    span: reasonSpan(use, reason),
  };
}

function hintFor(reason: Reason, message: 'request' | 'response'): string {
  switch (reason.kind) {
    case 'no-response-body':
      return 'Describe the body under `content` of a response, or read the value from the request.';
    case 'unreadable-media':
    case 'media':
      return `Add a JSON media type to the ${message} body, or read the value from a parameter or header.`;
    case 'always-null':
      return 'Allow a string in its schema, or read another member.';
    default:
      return `Read another member, or add this one to the schema of the ${message} body.`;
  }
}
