import type { Problem, ProblemCode, Severity } from '../../openapi/index.ts';
import { problemTitle } from '../../openapi/index.ts';
import type { ProblemFilter } from './noProblemFilter.ts';
import { countLabel, SEVERITIES } from './severities.ts';

/** The callback that a problem concerns, by its id, as the list names it. */
export type CallbackLabels = ReadonlyMap<string, string>;

export function filterProblems(
  problems: readonly Problem[],
  { hidden, callback, code }: ProblemFilter,
  labels: CallbackLabels,
): readonly Problem[] {
  return problems.filter(
    (problem) =>
      !hidden.includes(problem.severity) &&
      (code === '' || problem.code === code) &&
      (callback === '' || labels.get(problem.callbackId ?? '') === callback),
  );
}

export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** The callbacks that have problems, in the order of the text, with how many. */
export function callbackChoices(
  problems: readonly Problem[],
  labels: CallbackLabels,
): readonly FilterChoice<string>[] {
  const counts = countBy(problems.flatMap(({ callbackId }) => labels.get(callbackId ?? '') ?? []));
  return [...counts].map(([value, count]) => ({ value, label: `${value} (${count})` }));
}

/** The kinds of problems there are, most frequent first, with how many. */
export function codeChoices(problems: readonly Problem[]): readonly FilterChoice<ProblemCode>[] {
  const counts = countBy(problems.map(({ code }) => code));
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([value, count]) => ({ value, label: `${plainTitle(value)} (${count})` }));
}

export type Grouping = 'severity' | 'kind';

export interface ProblemGroup {
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  readonly problems: readonly Problem[];
}

/** Groups, worst first and then the largest; each in the order of the text, none empty. */
export function groupProblems(problems: readonly Problem[], by: Grouping): readonly ProblemGroup[] {
  if (by === 'severity') {
    return SEVERITIES.flatMap((severity) => {
      const found = problems.filter((problem) => problem.severity === severity);
      const title = countLabel(severity, found.length);
      return found.length === 0 ? [] : [{ key: severity, title, severity, problems: found }];
    });
  }
  const byCode = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    const known = byCode.get(problem.code);
    if (known) known.push(problem);
    else byCode.set(problem.code, [problem]);
  }
  return [...byCode]
    .map(([code, found]) => ({
      key: code,
      title: `${plainTitle(code)} (${found.length})`,
      severity: worst(found),
      problems: found,
    }))
    .sort(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        other.problems.length - one.problems.length,
    );
}

/** Options and headings have no code font. */
export function plainTitle(code: ProblemCode): string {
  return problemTitle(code).replaceAll('`', '');
}

function worst(problems: readonly Problem[]): Severity {
  return SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity)) ?? 'info';
}

function countBy<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
