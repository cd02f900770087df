import { useMemo, useState } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { TextFault } from '../body/jsonFault.ts';
import styles from './CheckResult.module.css';
import { type IssueGroup, issueGroups } from './issueGroups.ts';
import type { BodyCheck as Check } from './useBodyCheck.ts';

interface IssueListProps {
  /** The name of the editor above. */
  readonly name: string;
  readonly check: Check;
  /** Shows the place in the editor; without a range, just the editor. */
  readonly onPick: (range: Range | undefined) => void;
}

/** More than these fold away, so that the steps stay side by side. */
const SHOWN = 6;

/** The faults of a body, each line a link to its places. */
export function IssueList({ name, check, onPick }: IssueListProps) {
  const [all, setAll] = useState(false);
  const { issues, outcome } = check;
  const groups = useMemo(() => issueGroups(issues), [issues]);
  if (outcome?.kind !== 'checked') return null;
  // A button for one more line would take the room of that line.
  const shown = all || groups.length <= SHOWN + 1 ? groups : groups.slice(0, SHOWN);
  const rest = groups.length - shown.length;
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.issues}>
          {shown.map((group) => (
            <li key={group.key}>
              <IssueButton group={group} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show {rest} more<VisuallyHidden> of the {name.toLowerCase()}</VisuallyHidden>
        </button>
      )}
      {rest === 0 && outcome.more > 0 && <p className={styles.remark}>And {outcome.more} more.</p>}
      {outcome.remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          <InlineCode text={remark} />
        </p>
      ))}
    </>
  );
}

interface IssueButtonProps {
  readonly group: IssueGroup;
  readonly onPick: IssueListProps['onPick'];
}

/** Each press goes to the next place. */
function IssueButton({ group, onPick }: IssueButtonProps) {
  const { text, severity, places } = group;
  const [next, setNext] = useState(0);
  const pick = () => {
    onPick(places[next % places.length]?.range);
    setNext((next + 1) % places.length);
  };
  return (
    <button
      type="button"
      className={styles.issue}
      data-severity={severity}
      title={places.length > 1 ? 'Show the next place' : places[0]?.range && 'Show in the text'}
      onClick={pick}
    >
      <span>
        {severity === 'warning' && 'Warning: '}
        <InlineCode text={text} />
        {places.length > 1 && ` (${places.length} places)`}
      </span>
    </button>
  );
}

interface FaultLineProps {
  readonly fault: TextFault;
  readonly onPick: IssueListProps['onPick'];
}

/** Why a text cannot be read, with its line and column; a press goes there. */
export function FaultLine({ fault, onPick }: FaultLineProps) {
  return (
    <button
      type="button"
      className={styles.issue}
      data-severity="error"
      title={fault.caret && 'Show in the text'}
      onClick={() => onPick(fault.caret)}
    >
      <span>
        {fault.place !== undefined && <b>{fault.place}: </b>}
        <InlineCode text={fault.message} />
      </span>
    </button>
  );
}

interface CheckSummaryProps {
  readonly id: string;
  readonly check: Check;
  readonly edited: boolean;
  /** The text cannot be read. */
  readonly broken: boolean;
}

/** The outcome in a few words; announced when it changes by the user's own typing, not when a page with four opens. */
export function CheckSummary({ id, check, edited, broken }: CheckSummaryProps) {
  const { tone, words }: Summary = broken ? { tone: 'error', words: 'Cannot be read' } : summary(check);
  return (
    <p id={id} className={styles.summary} data-tone={tone} aria-live={edited ? 'polite' : 'off'}>
      <InlineCode text={words} />
    </p>
  );
}

type Tone = 'good' | 'error' | 'warning' | 'quiet';

interface Summary {
  readonly tone: Tone;
  readonly words: string;
}

/** One state only: what was not checked cannot be said to match. */
function summary({ possible, schema, outcome, issues, generated }: Check): Summary {
  if (!possible) return { tone: 'quiet', words: '' };
  if (schema === 'none') return { tone: 'quiet', words: 'No schema to check against' };
  if (outcome?.kind === 'unchecked') return { tone: 'quiet', words: outcome.reason };
  if (!outcome) return { tone: 'quiet', words: '' };
  const errors = issues.filter(({ severity }) => severity === 'error').length + outcome.more;
  const warnings = issues.length + outcome.more - errors;
  if (errors > 0) return { tone: 'error', words: counted(errors, 'error', warnings) };
  const partly = outcome.remarks.some((remark) => remark.includes('ot checked'));
  const filled = counted(generated, 'generated value', 0);
  const unfit =
    generated > 0 && `${filled} ${generated === 1 ? 'does' : 'do'} not match the schema; type your own`;
  const matches = unfit || (partly ? 'Checked in part' : 'Matches the schema');
  if (warnings > 0) return { tone: 'warning', words: `${matches}, ${counted(warnings, 'warning', 0)}` };
  return { tone: partly || generated > 0 ? 'quiet' : 'good', words: matches };
}

function counted(number: number, word: string, warnings: number): string {
  const more = warnings === 0 ? '' : `, ${counted(warnings, 'warning', 0)}`;
  return `${number} ${word}${number === 1 ? '' : 's'}${more}`;
}
