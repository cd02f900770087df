import type { Fix, Problem, ProblemCode } from './problem.ts';
import { problemTitle } from './problemTitle.ts';

type Edit = Fix['edits'][number];

/**
 * One change that mends every problem of a kind that can be mended. Where two fixes would touch the same characters in
 * different ways, the first is carried out and the other left for afterwards.
 *
 * @returns Edits in the order of the documents' first mention and of the text, none overlapping; nothing where fewer
 *   than two problems would be mended.
 * @example fixAll(analysis.problems, 'expr-body-tail')?.title // 'Fix 3 problems: Body member without `#`'
 */
export function fixAll(problems: readonly Problem[], code: ProblemCode): Fix | undefined {
  const taken: Edit[] = [];
  let mended = 0;
  for (const problem of problems) {
    if (problem.code !== code || !problem.fix) continue;
    const added = problem.fix.edits.filter((edit) => !taken.some((each) => isSame(each, edit)));
    if (added.some((edit) => taken.some((each) => touches(each, edit)))) continue;
    taken.push(...added);
    mended += 1;
  }
  if (mended < 2) return undefined;
  const documents = [...new Set(taken.map(({ range }) => range.uri))];
  const edits = taken.toSorted(
    (left, right) =>
      documents.indexOf(left.range.uri) - documents.indexOf(right.range.uri) ||
      left.range.start - right.range.start,
  );
  return { title: `Fix ${mended} problems: ${problemTitle(code)}`, edits };
}

function isSame(left: Edit, right: Edit): boolean {
  const { uri, start, end } = left.range;
  return (
    uri === right.range.uri &&
    start === right.range.start &&
    end === right.range.end &&
    left.text === right.text
  );
}

/** Edits that begin where another ends would need an order, which edits do not have. */
function touches({ range: left }: Edit, { range: right }: Edit): boolean {
  return left.uri === right.uri && left.start <= right.end && right.start <= left.end;
}
