import type { DeclaredParameter } from '../discovery/declaredParameters.ts';
import type { KeyProblem } from '../expression/expression.ts';
import { inlineCode } from '../source/words.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { rangeInKey } from './keyText.ts';

/**
 * `{paymentId}` in a callback key, declared `in: path` below it: many write it, but path parameters belong to paths in
 * the Paths Object only (Parameter Object, `in`; all versions), so nothing says what it means here.
 *
 * @returns Nothing where the braces hold something else.
 */
export function pathTemplate(
  { workspace, request }: Attachment,
  problem: KeyProblem,
  declared: readonly DeclaredParameter[],
): Problem | undefined {
  if (problem.code !== 'key-not-expression') return undefined;
  const part = request.parsed.parts.find((each) => each.kind === 'invalid' && each.problem === problem);
  const name = part && /^\{(.*)\}$/s.exec(part.raw)?.[1];
  if (!part || !declared.some((parameter) => parameter.in === 'path' && parameter.name === name))
    return undefined;
  return createProblem('path-template', {
    message: `${inlineCode(part.raw)} is a path parameter of the callback, and the specification gives path parameters no meaning in a callback key.`,
    hint: 'Name where the value comes from, such as `{$request.body#/id}`, or let the receiver give the whole URL.',
    range: rangeInKey(workspace, request.keyPlace, part.range),
    callbackId: request.id,
  });
}
