import type { Problem, Severity } from '../../openapi/index.ts';
import { counted } from '../../openapi/source/index.ts';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** @example countLabel('error', 2) // '2 errors' */
export function countLabel(severity: Severity, count: number): string {
  return counted(count, NOUNS[severity]);
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly problems: readonly Problem[];
}

/** Problems by severity, worst first, each in the order given; severities without problems are left out. */
export function groupBySeverity(problems: readonly Problem[]): readonly SeverityGroup[] {
  return SEVERITIES.map((severity) => ({
    severity,
    problems: problems.filter((problem) => problem.severity === severity),
  })).filter((group) => group.problems.length > 0);
}
