import { findUnbracedExpression } from '../expression/findUnbracedExpression.ts';
import { relativeReason } from '../verdict/callbackVerdict.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { rangeInKey } from './keyRange.ts';

/** A template that cannot give an absolute http URL, whatever its values are; keys of text alone are `literalKey`'s. */
export function relativeUrl({ workspace, request }: Attachment): readonly Problem[] {
  const { keyPlace, parsed } = request;
  const [first] = parsed.parts;
  if (parsed.form !== 'template' && parsed.form !== 'bare') return [];
  const reason = relativeReason(parsed.parts);
  if (!first || reason === undefined || findUnbracedExpression(parsed)) return [];
  return [
    createProblem('relative-url', {
      message: `The key gives no callback URL: ${reason}, and only an absolute \`http\` or \`https\` URL can be called.`,
      hint: 'Begin with `https://`, or with an expression that holds a URL, such as `{$request.body#/callbackUrl}`.',
      range: rangeInKey(workspace, keyPlace, first.range),
      callbackId: request.id,
    }),
  ];
}
