import { useState } from 'react';
import type { DocumentRange, Fix, Problem } from '../../openapi/index.ts';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './ProblemsPane.module.css';
import { countLabel, groupBySeverity } from './severities.ts';

interface ProblemsPaneProps {
  readonly problems: readonly Problem[];
  /** Line and column, from 1, of where a range starts. */
  locate(range: DocumentRange): { line: number; column: number };
  onReveal(range: DocumentRange): void;
  onApplyFix(fix: Fix): void;
  /** Callback names by the id of the callback request. */
  readonly callbackNames: ReadonlyMap<string, string>;
}

/** Rows shown before the reader asks for all. */
const PAGE = 200;

/** The problems as a list by severity. The region and its header are the parent's. */
export function ProblemsPane({ problems, locate, onReveal, onApplyFix, callbackNames }: ProblemsPaneProps) {
  const [all, setAll] = useState(false);
  if (problems.length === 0) {
    return (
      <div className={styles.pane}>
        <p className={styles.empty}>No problems found.</p>
      </div>
    );
  }

  const severalDocuments = problems.some((problem) => problem.range.uri !== problems[0]?.range.uri);
  const placeOf = (range: DocumentRange) => {
    const { line, column } = locate(range);
    return severalDocuments ? `${range.uri}:${line}:${column}` : `${line}:${column}`;
  };

  return (
    <div className={styles.pane}>
      {page(problems, all ? problems.length : PAGE).map((group) => (
        <section key={group.severity}>
          <h3 className={styles.group}>{countLabel(group.severity, group.total)}</h3>
          <ul>
            {group.problems.map((problem, index) => (
              <ProblemRow
                // biome-ignore lint/suspicious/noArrayIndexKey: two problems may agree in every field; rows have no state.
                key={`${problem.code} ${problem.range.uri} ${problem.range.start} ${index}`}
                problem={problem}
                place={placeOf(problem.range)}
                callbackName={callbackNames.get(problem.callbackId ?? '')}
                onReveal={onReveal}
                onApplyFix={onApplyFix}
              />
            ))}
          </ul>
        </section>
      ))}
      {!all && problems.length > PAGE && (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          Show all {problems.length}
        </button>
      )}
    </div>
  );
}

/** The first `most` problems over all groups, worst first, with each group's full count. */
function page(problems: readonly Problem[], most: number) {
  let left = most;
  return groupBySeverity(problems).flatMap((group) => {
    const shown = group.problems.slice(0, left);
    left -= shown.length;
    return shown.length === 0
      ? []
      : [{ severity: group.severity, total: group.problems.length, problems: shown }];
  });
}
