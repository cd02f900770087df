import { useState } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import type { LocatedIssue } from './bodyIssues.ts';
import styles from './CheckResult.module.css';
import type { BodyCheck as Check } from './useBodyCheck.ts';

interface IssueListProps {
  readonly check: Check;
  /** Shows the place in the editor; without a range, just the editor. */
  readonly onPick: (range: Range | undefined) => void;
}

/** More than these fold away, so that the steps stay side by side. */
const SHOWN = 6;

/** The faults of a body, each line a link to its place. */
export function IssueList({ check, onPick }: IssueListProps) {
  const [all, setAll] = useState(false);
  const { issues, outcome } = check;
  if (outcome?.kind !== 'checked') return null;
  // A button for one more line would take the room of that line.
  const shown = all || issues.length <= SHOWN + 1 ? issues : issues.slice(0, SHOWN);
  const rest = issues.length - shown.length;
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.issues}>
          {shown.map((issue) => (
            <li key={`${issue.pointer} ${issue.text}`}>
              <IssueButton issue={issue} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show {rest} more
        </button>
      )}
      {rest === 0 && outcome.more > 0 && <p className={styles.remark}>And {outcome.more} more.</p>}
      {check.generated > 0 && (
        <p className={styles.remark}>
          {check.generated === 1 ? 'One generated value does' : `${check.generated} generated values do`} not
          fit the schema; type your own.
        </p>
      )}
      {outcome.remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          <InlineCode text={remark} />
        </p>
      ))}
    </>
  );
}

function IssueButton({ issue, onPick }: { issue: LocatedIssue; onPick: IssueListProps['onPick'] }) {
  return (
    <button
      type="button"
      className={styles.issue}
      data-severity={issue.severity}
      title={issue.range ? 'Show in the text' : undefined}
      onClick={() => onPick(issue.range)}
    >
      <span>
        {issue.severity === 'warning' && 'Warning: '}
        <InlineCode text={issue.text} />
      </span>
    </button>
  );
}

interface CheckSummaryProps {
  readonly id: string;
  readonly check: Check;
  readonly edited: boolean;
}

/** The outcome in a few words; announced when it changes by the user's own typing, not when a page with four opens. */
export function CheckSummary({ id, check, edited }: CheckSummaryProps) {
  const { tone, words } = summary(check);
  return (
    <p id={id} className={styles.summary} data-tone={tone} aria-live={edited ? 'polite' : 'off'}>
      <InlineCode text={words} />
    </p>
  );
}

type Tone = 'good' | 'error' | 'warning' | 'quiet';

function summary({ schema, outcome, issues }: Check): { readonly tone: Tone; readonly words: string } {
  if (schema === 'none') return { tone: 'quiet', words: 'No schema to check against' };
  if (outcome?.kind === 'unchecked') return { tone: 'quiet', words: outcome.reason };
  if (!outcome) return { tone: 'quiet', words: '' };
  const errors = issues.filter(({ severity }) => severity === 'error').length + outcome.more;
  const warnings = issues.length + outcome.more - errors;
  if (errors > 0) return { tone: 'error', words: counted(errors, 'error', warnings) };
  if (warnings > 0)
    return { tone: 'warning', words: `Matches the schema, ${counted(warnings, 'warning', 0)}` };
  return { tone: 'good', words: 'Matches the schema' };
}

function counted(number: number, word: string, warnings: number): string {
  const more = warnings === 0 ? '' : `, ${counted(warnings, 'warning', 0)}`;
  return `${number} ${word}${number === 1 ? '' : 's'}${more}`;
}
