import { useId, useState } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { SchemaPanel } from '../schema/SchemaPanel.tsx';
import styles from './BodyFoot.module.css';
import { CheckSummary, IssueList } from './CheckResult.tsx';
import type { BodyCheck } from './useBodyCheck.ts';

interface BodyFootProps {
  readonly id: string;
  /** The name of the editor above. */
  readonly name: string;
  readonly check: BodyCheck;
  readonly edited: boolean;
  readonly onPick: (range: Range | undefined) => void;
}

/** Below a body: whether it matches its schema, what does not, and the schema itself on demand. */
export function BodyFoot({ id, name, check, edited, onPick }: BodyFootProps) {
  const panel = useId();
  const [open, setOpen] = useState(false);
  const { schema } = check;
  if (!check.possible) return null;
  const known = typeof schema !== 'string';
  return (
    <div className={styles.foot}>
      <div className={styles.row}>
        <CheckSummary id={id} check={check} edited={edited} />
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
      <IssueList check={check} onPick={onPick} />
      <div id={panel} hidden={!open}>
        {open && known && <SchemaPanel schema={schema} />}
      </div>
    </div>
  );
}
