import { type RefObject, useId, useState } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { TextFault } from '../body/jsonFault.ts';
import type { MissingMember } from '../body/missingMembers.ts';
import { SchemaPanel } from '../schema/SchemaPanel.tsx';
import styles from './BodyFoot.module.css';
import { CheckSummary, FaultLine, IssueList } from './CheckResult.tsx';
import type { BodyCheck } from './useBodyCheck.ts';
import { useKeptHeight } from './useKeptHeight.ts';

interface BodyFootProps {
  readonly id: string;
  /** The name of the editor above. */
  readonly name: string;
  /** The whole of the body in the page. */
  readonly section: RefObject<HTMLElement | null>;
  readonly check: BodyCheck;
  readonly edited: boolean;
  readonly fault: TextFault | undefined;
  /** What a key reads and the body lacks. */
  readonly missing: readonly MissingMember[];
  readonly onAdd: (member: MissingMember) => void;
  readonly onPick: (range: Range | undefined) => void;
}

/** Below a body: its state in one line, what does not match, what it lacks, and the schema itself on demand. */
export function BodyFoot(props: BodyFootProps) {
  const { id, name, check, edited, fault, missing, onPick } = props;
  const panel = useId();
  const [open, setOpen] = useState(false);
  const kept = useKeptHeight<HTMLDivElement>(props.section);
  const { schema } = check;
  const known = check.possible && typeof schema !== 'string';
  return (
    <div className={styles.foot}>
      <div className={styles.row}>
        <CheckSummary id={id} check={check} edited={edited} broken={fault !== undefined} />
        {known && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            Schema
            <VisuallyHidden> of the {name.toLowerCase()}</VisuallyHidden>
          </button>
        )}
      </div>
      <div ref={kept} className={styles.lines}>
        {missing.map((member) => (
          <button
            key={member.pointer}
            type="button"
            className={styles.add}
            title={`The callback key reads ${member.pointer}, which the sample lacks`}
            onClick={() => props.onAdd(member)}
          >
            Add <code>{cutText(member.name, LONGEST_NAME)}</code> to the sample
          </button>
        ))}
        {fault && <FaultLine fault={fault} onPick={onPick} />}
        <IssueList name={name} check={check} onPick={onPick} />
      </div>
      <div id={panel} hidden={!open}>
        {open && known && <SchemaPanel schema={schema} body={name.toLowerCase()} />}
      </div>
    </div>
  );
}

const LONGEST_NAME = 80;
