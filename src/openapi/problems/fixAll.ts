import type { Fix, Problem, ProblemCode } from '../workspace/problem.ts';
import { problemTitle } from '../workspace/problemTitle.ts';

type Edit = Fix['edits'][number];

/**
 * One change that fixes every problem of a kind that has a fix. Where two fixes would touch the same characters in
 * different ways, the first is carried out and the other left for afterwards.
 *
 * @returns Edits in the order of the documents' first mention and of the text, none overlapping; nothing where fewer
 *   than two problems would be fixed.
 * @example fixAll(analysis.problems, 'expr-body-tail')?.title // 'Fix 3 problems: Body member without `#`'
 */
export function fixAll(problems: readonly Problem[], code: ProblemCode): Fix | undefined {
  const taken: Taken = new Map();
  let fixed = 0;
  for (const problem of problems) {
    if (problem.code !== code || !problem.fix) continue;
    const placed = problem.fix.edits.map((edit) => ({ edit, fits: fitAmong(taken, edit) }));
    if (placed.some(({ fits }) => fits === 'touches')) continue;
    for (const { edit, fits } of placed) if (fits === 'free') take(taken, edit);
    fixed += 1;
  }
  if (fixed < 2) return undefined;
  return { title: `Fix ${fixed} problems: ${problemTitle(code)}`, edits: [...taken.values()].flat() };
}

/** Edits of each document in the order of the text: as none touch, only the neighbours of a new one need a look. */
type Taken = Map<string, Edit[]>;

function fitAmong(taken: Taken, edit: Edit): 'free' | 'same' | 'touches' {
  const edits = taken.get(edit.range.uri) ?? [];
  const at = firstNotBefore(edits, edit.range.start);
  const neighbours = [edits[at - 1], edits[at]].filter((each) => each !== undefined);
  if (neighbours.some((each) => isSame(each, edit))) return 'same';
  return neighbours.some((each) => touches(each, edit)) ? 'touches' : 'free';
}

function take(taken: Taken, edit: Edit): void {
  const edits = taken.get(edit.range.uri) ?? [];
  // Problems come in the order of the text, so this is nearly always the end.
  edits.splice(firstNotBefore(edits, edit.range.start), 0, edit);
  taken.set(edit.range.uri, edits);
}

/** The index of the first edit that starts at an offset or after it. */
function firstNotBefore(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.range.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(left: Edit, right: Edit): boolean {
  const { start, end } = left.range;
  return start === right.range.start && end === right.range.end && left.text === right.text;
}

/** Edits that begin where another ends would need an order, which edits do not have. */
function touches({ range: left }: Edit, { range: right }: Edit): boolean {
  return left.start <= right.end && right.start <= left.end;
}
