import { useViewport } from '@xyflow/react';
import type { FlowLayout, FlowSection } from '../../openapi/index.ts';
import styles from './LaneHeaders.module.css';

interface LaneHeadersProps {
  readonly layout: FlowLayout;
  readonly sections: readonly FlowSection[];
  /** Height of a header in pixels. */
  readonly height: number;
}

/** The lanes' names. They stay at the top while a section is in sight, and keep their size at any zoom. */
export function LaneHeaders({ layout, sections, height }: LaneHeadersProps) {
  const { x, y, zoom } = useViewport();
  return sections.map((section, index) => {
    const span = layout.sections[index];
    if (span === undefined) return null;
    const start = index === 0 ? 0 : Math.max(0, y + span.y * zoom);
    const isLast = index === sections.length - 1;
    const top = isLast ? start : Math.min(start, y + (span.y + span.height) * zoom - height);
    return (
      <div key={section.kind} className={styles.header} style={{ top, height }}>
        {section.laneLabels.map((label, lane) => {
          const place = layout.lanes[lane];
          if (place === undefined || label === '') return null;
          const width = Math.max(80, place.width * zoom);
          return (
            <span key={label} className={styles.label} style={{ left: x + place.x * zoom, maxWidth: width }}>
              {label}
            </span>
          );
        })}
      </div>
    );
  });
}
