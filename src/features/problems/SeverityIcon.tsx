import type { Problem, Severity } from '../../openapi/index.ts';
import styles from './SeverityIcon.module.css';

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

/** One shape per severity, so that colour is never the only sign. Decoration: the word is beside it. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  return (
    <svg className={styles.icon} data-severity={severity} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[severity]}
    </svg>
  );
}

const SHAPES = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={styles.cut} />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.4 14.4H.6Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v4m0 2v.2" className={styles.cut} />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 7.4v3.8M8 4.8V5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
};
