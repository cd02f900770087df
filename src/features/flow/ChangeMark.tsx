import { useContext } from 'react';
import styles from './ChangeMark.module.css';
import { changesAmong, type FlowChange, FlowChangesContext } from './flowChanges.ts';

/** What became of a callback since the version that is compared with: a word in a frame of its own. */
export function ChangeMark({ change }: { change: FlowChange }) {
  return (
    <span className={styles.change} data-change={change}>
      {change}
    </span>
  );
}

/** The same of all that a closed group or heading hides: how many. */
export function ChangesInside({ ids }: { ids: readonly string[] }) {
  const words = changesAmong(ids, useContext(FlowChangesContext));
  return words && <span className={styles.change}>{words}</span>;
}
