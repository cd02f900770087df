import type { ProblemCode, Severity } from '../../openapi/index.ts';

/** What narrows the list. Empty means any. */
export interface ProblemFilter {
  readonly hidden: readonly Severity[];
  /** As the list names it: "onData · POST /streams". */
  readonly callback: string;
  readonly code: ProblemCode | '';
}

export const NO_PROBLEM_FILTER: ProblemFilter = { hidden: [], callback: '', code: '' };

/** So many are grouped and can be narrowed; fewer are seen at a glance. */
const MANY_PROBLEMS = 8;

/** Whether the list has groups and filters. A filter that is set stays in sight while problems are fixed away. */
export function isLongList(count: number, { hidden, callback, code }: ProblemFilter): boolean {
  return count >= MANY_PROBLEMS || hidden.length > 0 || callback !== '' || code !== '';
}
