import type { ProblemCode, Severity } from '../../openapi/index.ts';

/** What narrows the list. Empty means any. */
export interface ProblemFilter {
  readonly hidden: readonly Severity[];
  /** As the list names it: "onData · POST /streams". */
  readonly callback: string;
  readonly code: ProblemCode | '';
}

export const NO_PROBLEM_FILTER: ProblemFilter = { hidden: [], callback: '', code: '' };
