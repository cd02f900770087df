import { declaredParameters } from '../discovery/declaredParameters.ts';
import { describeKeyProblem } from '../expression/describeProblem.ts';
import type { KeyProblem } from '../expression/expression.ts';
import { inlineCode } from '../source/words.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { keyFix } from './keyFix.ts';
import { mostPerKey } from './keyLimit.ts';
import { rangeInKey } from './keyRange.ts';
import { pathTemplate } from './pathTemplate.ts';

/**
 * What the grammar does not accept in a callback key, at the exact characters. Where the meaning is plain, the same
 * fix for the whole key stands on each of its problems.
 */
export function keyProblems(attachment: Attachment): readonly Problem[] {
  const { workspace, request, site } = attachment;
  const { parsed, repair } = request;
  if (parsed.problems.length === 0) return [];
  const declared = site ? declaredParameters(workspace, site) : [];
  const fix = repair?.kind === 'suggestion' ? keyFix(workspace, request.keyPlace, repair.key) : undefined;
  return parsed.problems.slice(0, mostPerKey).map((problem) => {
    const template = pathTemplate(attachment, problem, declared);
    if (template) return template;
    return {
      code: problem.code,
      severity: 'error',
      message: describeKeyProblem(problem, parsed.key).message,
      ...hintFor(attachment, problem),
      range: rangeInKey(workspace, request.keyPlace, problem.range),
      callbackId: request.id,
      ...(fix && { fix }),
    };
  });
}

/** The reason for the part the problem stands in, and the key to write. */
function hintFor({ request }: Attachment, problem: KeyProblem): { readonly hint?: string } {
  const { parsed, repair } = request;
  if (!repair) return {};
  if (repair.kind === 'none') return { hint: repair.reason };
  const part = parsed.parts.find((each) => each.kind === 'invalid' && each.problem === problem);
  const { start, end } = part?.range ?? problem.range;
  const reasons = repair.edits
    .filter(({ range }) => start <= range.start && range.end <= end)
    .map(({ reason }) => reason);
  return { hint: [`Write ${inlineCode(repair.key)}.`, ...new Set(reasons)].join(' ') };
}
