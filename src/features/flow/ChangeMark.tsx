import styles from './ChangeMark.module.css';
import type { FlowChange } from './flowChanges.ts';

/** What became of a callback since the version that is compared with: a word in a frame of its own. */
export function ChangeMark({ change }: { change: FlowChange }) {
  return (
    <span className={styles.change} data-change={change}>
      {change}
    </span>
  );
}
