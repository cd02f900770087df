import { type RefObject, useId, useState } from 'react';
import { lazyPart } from '../../../parts/lazyPart.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { SchemaPanel } from '../schema/SchemaPanel.tsx';
import styles from './BodyFoot.module.css';
import type { BodyLinesProps } from './BodyLines.tsx';
import { CheckSummary } from './CheckSummary.tsx';
import { useKeptHeight } from './useKeptHeight.ts';

interface BodyFootProps extends BodyLinesProps {
  readonly id: string;
  /** The whole of the body in the page. */
  readonly section: RefObject<HTMLElement | null>;
  readonly edited: boolean;
  /** Whether a key reads what the body lacks. */
  readonly lacks: boolean;
}

/** Below a body: its state in one line, what does not match, what it lacks, and the schema itself on demand. */
export function BodyFoot(props: BodyFootProps) {
  const { id, name, check, edited, fault } = props;
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
        {hasLines(props) && <BodyLines {...props} />}
      </div>
      <div id={panel} hidden={!open}>
        {open && known && <SchemaPanel schema={schema} body={name.toLowerCase()} />}
      </div>
    </div>
  );
}

/** Whether there is anything to say, as far as it can be told without what says it. */
function hasLines({ check, fault, lacks }: BodyFootProps): boolean {
  if (fault || lacks) return true;
  const { outcome } = check;
  return outcome?.kind === 'checked' && check.issues.length + outcome.more + outcome.remarks.length > 0;
}

const BodyLines = lazyPart<BodyLinesProps>({
  name: 'The list of faults',
  load: () => import('./BodyLines.tsx'),
});
