import { declaredParameters } from '../discovery/declaredParameters.ts';
import type { KeyProblem } from '../expression/expression.ts';
import type { KeyRepair } from '../expression/repair.types.ts';
import { inlineCode } from '../source/words.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { keyFix, rangeInKey } from './keyText.ts';
import { pathTemplate } from './pathTemplate.ts';

/**
 * What the grammar does not accept in a callback key, at the exact characters. Where the key can be repaired,
 * each of its problems has the same fix, for the whole key.
 *
 * @param known Without it, a message only names what is not valid.
 * @example keyProblems(attachment)[0]?.code // 'key-unclosed' for the key '{$url'
 */
export function keyProblems(attachment: Attachment, known: KeyRepair | undefined): readonly Problem[] {
  const { workspace, request, site } = attachment;
  const { parsed, repair } = request;
  if (parsed.problems.length === 0) return [];
  const declared = site ? declaredParameters(workspace, site) : [];
  const fix = repair?.kind === 'suggestion' ? keyFix(workspace, request.keyPlace, repair.key) : undefined;
  return parsed.problems.slice(0, MOST_PER_KEY).map((problem) => {
    const template = pathTemplate(attachment, problem, declared);
    if (template) return template;
    return createProblem(problem.code, {
      message: known?.describeKeyProblem(problem, parsed.key).message ?? notValid(problem),
      ...hintFor(attachment, problem),
      range: rangeInKey(workspace, request.keyPlace, problem.range),
      callbackId: request.id,
      ...(fix && { fix }),
    });
  });
}

function notValid({ found }: KeyProblem): string {
  return `This callback key is not valid at ${found === '' ? 'its end' : inlineCode(found)}.`;
}

/** The reason for the part the problem is in, and the key to write. */
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

/** More about one key is not useful, and each problem may quote the whole key. */
export const MOST_PER_KEY = 100;

/** Says that a key has more expressions or faults than are looked at. */
export function keyLimit({ workspace, request }: Attachment): readonly Problem[] {
  const { parts } = request.parsed;
  const count = parts.filter(({ kind }) => kind !== 'literal').length;
  if (count <= MOST_PER_KEY) return [];
  return [
    createProblem('too-many-expressions', {
      message: `This callback key has ${count} expressions; only the first ${MOST_PER_KEY} are checked.`,
      hint: 'Shorten the key: a URL needs a few expressions at most.',
      range: workspace.range(request.keyPlace, 'key'),
      callbackId: request.id,
    }),
  ];
}
