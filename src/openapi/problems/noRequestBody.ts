import { member } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionFinding.ts';

/**
 * `$request.body` where the operation declares no body; and in 3.0 where it does, but on a method whose body consumers
 * SHALL ignore (Operation Object, `requestBody`).
 */
export function noRequestBody(use: ExpressionUse): ExpressionFinding | undefined {
  const { expression, part, parentSite, attachment } = use;
  if (expression.kind !== 'body' || expression.message !== 'request') return undefined;
  const { workspace, minor, parent } = attachment;
  const span = part.inner;
  const raw = inlineCode(part.raw.replace(/^\{|\}$/g, ''));
  if (member(workspace.value(parentSite.place), 'requestBody') === undefined) {
    return {
      code: 'no-request-body',
      severity: 'error',
      message: (operations) => `${raw} has no value: there is no \`requestBody\` on ${operations}.`,
      hint: 'Add a `requestBody` to the operation, or read the value from a parameter.',
      span,
    };
  }
  if (minor !== '3.0' || !['GET', 'HEAD', 'DELETE'].includes(parent.method)) return undefined;
  return {
    code: 'body-on-get',
    severity: 'warning',
    message: (operations) =>
      `In OpenAPI 3.0 the \`requestBody\` of ${parent.method} is ignored, so ${raw} may have no value on ${operations}.`,
    hint: 'Read the value from a query parameter or header, or use `post`.',
    span,
  };
}
