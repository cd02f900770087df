import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { FlowLayout, PlacedEdge } from '../../../openapi/flow/index.ts';
import type { FlowViewProps } from '../flowPane.types.ts';
import styles from './EdgeLayer.module.css';
import { arrowPath, edgePath } from './edgePath.ts';
import { EdgeTargets, LitEdge } from './LitEdge.tsx';

interface EdgeLayerProps {
  readonly layout: FlowLayout;
  /** The edges in sight. */
  readonly edges: readonly PlacedEdge[];
  readonly isLit: (edge: PlacedEdge) => boolean;
  readonly onSelect: FlowViewProps['onSelect'];
}

/**
 * Lane borders and edges, under the nodes. One drawing instead of React Flow's edges: a node has edges to hundreds of
 * others, their ends are known, and they never take focus.
 */
export const EdgeLayer = memo(function EdgeLayer({ layout, edges, isLit, onSelect }: EdgeLayerProps) {
  const lit = edges.filter(isLit);
  const unlit = edges.filter((edge) => !isLit(edge));
  return (
    <ViewportPortal>
      <svg className={styles.layer} width="1" height="1" aria-hidden="true">
        {layout.lanes.slice(1).map((lane, index) => {
          const before = layout.lanes[index];
          const x = before === undefined ? lane.x : (before.x + before.width + lane.x) / 2;
          return (
            <line key={lane.x} className={styles.lane} x1={x} x2={x} y1={-FAR} y2={layout.height + FAR} />
          );
        })}
        {[...unlit, ...lit].map((edge) => (
          <g key={edge.edge.id} className={styles.edge} data-path={isLit(edge)}>
            <path d={edgePath(edge)} />
            <path d={arrowPath(edge)} />
          </g>
        ))}
        <LitEdge layout={layout} edges={edges} />
        <EdgeTargets layout={layout} edges={edges} onSelect={onSelect} />
      </svg>
    </ViewportPortal>
  );
});

/** Lanes have no end: further than any screen shows beyond the flow. */
const FAR = 20_000;
