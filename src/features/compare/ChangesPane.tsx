import { useMemo, useState } from 'react';
import type { Comparison } from '../../openapi/compare/index.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { chunksOf, RowChunk } from '../../ui/RowChunk.tsx';
import { type ChangeHandlers, ChangeItem } from './ChangeItem.tsx';
import styles from './ChangesPane.module.css';
import { changeRows } from './changeRows.ts';

export interface ChangesPaneProps extends ChangeHandlers {
  /** Absent until there is an answer. */
  readonly comparison: Comparison | undefined;
  /** Why there is none, or no newer one. */
  readonly failed?: 'stopped' | 'crashed' | 'not-loaded' | undefined;
  /** The text changed since, or another version was chosen. */
  readonly outOfDate: boolean;
  onRetry(): void;
}

/** What changed for callbacks, and for whom it matters. The region and its header are the parent's. */
export default function ChangesPane(props: ChangesPaneProps) {
  const { comparison, failed, outOfDate, onRetry, ...handlers } = props;
  const [breakingOnly, setBreakingOnly] = useState(false);
  const breaking = comparison?.counts.breaks ?? 0;
  const only = breakingOnly && breaking > 0;
  const rows = useMemo(() => (comparison ? changeRows(comparison, only) : []), [comparison, only]);
  let drawn = 0;
  return (
    <div className={styles.pane} data-change-list>
      {failed && (
        <p className={styles.failed} role="alert">
          {FAILED[failed]} <Button onClick={onRetry}>Try again</Button>
        </p>
      )}
      {!comparison && !failed && <p className={styles.note}>Comparing…</p>}
      {comparison && (
        <div className={styles.head} aria-busy={outOfDate}>
          <p className={styles.summary} role="status">
            <InlineCode text={comparison.summary} />
          </p>
          {breaking > 0 && (
            <label className={styles.filter}>
              <input
                type="checkbox"
                checked={breakingOnly}
                onChange={(event) => setBreakingOnly(event.target.checked)}
              />
              Breaking only ({breaking.toLocaleString('en')})
            </label>
          )}
          {comparison.remarks.map((remark) => (
            <p key={remark} className={styles.remark}>
              <InlineCode text={remark} />
            </p>
          ))}
        </div>
      )}
      {chunksOf(rows).map((chunk) => {
        drawn += 1;
        return (
          <RowChunk
            key={`${only} ${chunk[0]?.id}`}
            rows={chunk.length}
            rowHeight={ROW_HEIGHT}
            scroller="[data-change-list]"
            eager={drawn <= EAGER}
            className={styles.list}
          >
            {() => chunk.map((row) => <ChangeItem key={row.id} row={row} handlers={handlers} />)}
          </RowChunk>
        );
      })}
      {comparison && comparison.unchanged > 0 && (
        <p className={styles.note}>
          {comparison.unchanged === 1
            ? '1 callback or webhook did not change.'
            : `${comparison.unchanged.toLocaleString('en')} callbacks and webhooks did not change.`}
        </p>
      )}
    </div>
  );
}

/** What a row usually takes, in pixels. */
const ROW_HEIGHT = 84;
/** Chunks that fill the first screen. */
const EAGER = 1;

const FAILED = {
  stopped: 'The comparison was stopped.',
  crashed: 'Comparing failed, probably because a schema is nested too deep.',
  'not-loaded': 'The code that compares could not be loaded.',
};
