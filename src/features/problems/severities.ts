import type { Problem, Severity } from '../../openapi/index.ts';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const WORDS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** @example countLabel('error', 2) // '2 errors' */
export function countLabel(severity: Severity, count: number): string {
  const [one, many] = WORDS[severity];
  return `${count} ${count === 1 ? one : many}`;
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
