import type { FlowSection } from '../../openapi/flow/index.ts';
import styles from './FlowList.module.css';

/** Who sends to whom in a section, in one line. How deep callbacks nest is said where they stand. */
export function SectionLanes({ section }: { section: FlowSection }) {
  const labels = section.laneLabels.filter((label) => label !== '');
  const named = labels.length > MOST ? [...labels.slice(0, MOST - 1), 'Nested callbacks in turn'] : labels;
  return (
    <p className={styles.lanes}>
      {named.map((label, index) => (
        <span key={label}>
          {index > 0 && <span aria-hidden="true"> → </span>}
          {label}
        </span>
      ))}
    </p>
  );
}

const MOST = 4;
