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
