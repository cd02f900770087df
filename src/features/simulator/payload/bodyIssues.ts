import type { Range } from '../../../openapi/index.ts';
import type { CheckOutcome, Issue } from '../../../validation/outcome.ts';
import { issueRange } from './issueRange.ts';

export interface LocatedIssue extends Issue {
  readonly range: Range | undefined;
}

export interface BodyIssues {
  /** In the order of the text, errors before warnings. */
  readonly issues: readonly LocatedIssue[];
  /** Generated values that break the schema: nobody wrote them, so they are counted, not listed. */
  readonly generated: number;
}

/**
 * @param generated Pointers of members that are still generated samples.
 */
export function bodyIssues(
  outcome: Extract<CheckOutcome, { kind: 'checked' }>,
  text: string,
  generated: readonly string[],
): BodyIssues {
  const written = outcome.issues.filter((issue) => !isGenerated(issue, generated));
  const issues = written
    .map((issue) => ({ ...issue, range: issueRange(text, issue) }))
    .toSorted((one, other) => rank(one) - rank(other) || startOf(one) - startOf(other));
  return { issues, generated: outcome.issues.length - written.length };
}

/** What is missing from a generated object counts as generated too. */
function isGenerated({ at }: Issue, generated: readonly string[]): boolean {
  return generated.some((pointer) => at === pointer || at.startsWith(`${pointer}/`));
}

function rank({ severity }: Issue): number {
  return severity === 'error' ? 0 : 1;
}

function startOf({ range }: LocatedIssue): number {
  return range?.start ?? 0;
}
