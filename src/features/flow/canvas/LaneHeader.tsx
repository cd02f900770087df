import type { FlowLayout, FlowSection } from '../../../openapi/flow/index.ts';
import styles from './LaneHeader.module.css';

interface LaneHeaderProps {
  readonly section: FlowSection;
  readonly lanes: FlowLayout['lanes'];
  /** Space before the first lane, in pixels. */
  readonly left: number;
}

/** The names of a section's lanes. They stay at the top while the section is in sight. */
export function LaneHeader({ section, lanes, left }: LaneHeaderProps) {
  return (
    <div className={styles.header}>
      {section.laneLabels.map((label, lane) => {
        const place = lanes[lane];
        const next = lanes[lane + 1];
        if (place === undefined || label === '') return null;
        const width = next === undefined ? place.width : next.x - place.x - GAP;
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its number
            key={lane}
            className={styles.label}
            style={{ left: left + place.x, maxWidth: width }}
          >
            {label}
          </span>
        );
      })}
    </div>
  );
}

const GAP = 8;
