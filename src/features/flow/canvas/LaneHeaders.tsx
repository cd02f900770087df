import { useViewport } from '@xyflow/react';
import type { FlowLayout, FlowSection } from '../../../openapi/flow/index.ts';
import styles from './LaneHeaders.module.css';

interface LaneHeadersProps {
  readonly layout: FlowLayout;
  readonly sections: readonly FlowSection[];
  /** Height of a header in pixels. */
  readonly height: number;
}

const CROWDED = 0.65;

/** The lanes' names. They stay at the top while a section is in sight, and keep their size at any zoom. */
export function LaneHeaders({ layout, sections, height }: LaneHeadersProps) {
  const { x, y, zoom } = useViewport();
  return sections.map((section, index) => {
    const span = layout.sections[index];
    if (span === undefined) return null;
    const start = index === 0 ? 0 : Math.max(0, y + span.y * zoom);
    const isLast = index === sections.length - 1;
    const top = isLast ? start : Math.min(start, y + (span.y + span.height) * zoom - height);
    // Far out there is no room between sections; the label at the top still says which one this is.
    if (zoom < CROWDED && start > 0) return null;
    return (
      <div key={section.kind} className={styles.header} style={{ top, height }}>
        {section.laneLabels.map((label, lane) => {
          const place = layout.lanes[lane];
          const next = layout.lanes[lane + 1];
          if (place === undefined || label === '') return null;
          const width = next === undefined ? Math.max(80, place.width * zoom) : (next.x - place.x) * zoom - 4;
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
