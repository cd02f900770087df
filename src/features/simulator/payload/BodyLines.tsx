import type { Message, Range, UrlPart } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import type { TextFault } from '../body/jsonFault.ts';
import { missingMembers, withMissing } from '../body/missingMembers.ts';
import styles from './BodyFoot.module.css';
import { FaultLine, IssueList } from './CheckResult.tsx';
import type { BodyCheck } from './useBodyCheck.ts';

export interface BodyLinesProps {
  /** The name of the editor above. */
  readonly name: string;
  readonly check: BodyCheck;
  readonly fault: TextFault | undefined;
  readonly parts: readonly UrlPart[];
  readonly message: Message;
  readonly lacks: boolean;
  readonly text: string;
  readonly onAdd: (text: string | undefined) => void;
  readonly onPick: (range: Range | undefined) => void;
}

/** What a body lacks, and what is wrong with it. */
export default function BodyLines(props: BodyLinesProps) {
  const { name, check, fault, text, onAdd, onPick } = props;
  const missing = props.lacks
    ? missingMembers(props.parts, props.message).filter((member) => withMissing(text, member) !== undefined)
    : [];
  return (
    <>
      {missing.map((member) => (
        <button
          key={member.pointer}
          type="button"
          className={styles.add}
          title={`The callback key reads ${member.pointer}, which the sample lacks`}
          onClick={() => onAdd(withMissing(text, member))}
        >
          Add <code>{cutText(member.name, LONGEST_NAME)}</code> to the sample
        </button>
      ))}
      {fault && <FaultLine fault={fault} onPick={onPick} />}
      <IssueList name={name} check={check} onPick={onPick} />
    </>
  );
}

const LONGEST_NAME = 80;
