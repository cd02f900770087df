import { useState } from 'react';
import type { FlowGrouping, FlowGroupings } from '../../openapi/flow/index.ts';
import styles from './FlowBar.module.css';

export interface GroupingChoiceProps {
  readonly choices: readonly FlowGrouping[];
  readonly grouping: FlowGrouping;
  readonly onGroup: (grouping: FlowGrouping) => void;
  readonly onOpenAll: () => void;
  readonly onCloseAll: () => void;
}

/** What operations are gathered by. Nothing where a document gives no choice. */
export function GroupingChoice({ choices, grouping, onGroup, onOpenAll, onCloseAll }: GroupingChoiceProps) {
  if (choices.length < 2) return null;
  return (
    <span className={styles.grouping}>
      <select
        className={styles.choice}
        aria-label="Group"
        value={grouping}
        onChange={(event) => {
          const next = choices.find((choice) => choice === event.target.value);
          if (next !== undefined) onGroup(next);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            Group: {choice}
          </option>
        ))}
      </select>
      {grouping !== 'none' && (
        <>
          <Tool label="Collapse all" onPress={onCloseAll} icon="M4 1.5l3 3 3-3M4 12.5l3-3 3 3M2 7h10" />
          <Tool label="Expand all" onPress={onOpenAll} icon="M4 4.5l3-3 3 3M4 9.5l3 3 3-3M2 7h10" />
        </>
      )}
    </span>
  );
}

/** A button of the flow's bar that is a picture. */
export function Tool({ label, icon, onPress }: { label: string; icon: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  );
}

/** What operations are gathered by: what the reader chose as long as the document offers it, else what suits it. */
export function useGrouping({ choices, initial }: FlowGroupings) {
  const [chosen, choose] = useState<FlowGrouping>();
  const grouping = chosen !== undefined && choices.includes(chosen) ? chosen : initial;
  return [grouping, choose] as const;
}
