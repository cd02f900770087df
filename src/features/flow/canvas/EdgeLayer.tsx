import { memo, useMemo } from 'react';
import type { Box, FlowLayout, PlacedEdge } from '../../../openapi/flow/index.ts';
import type { FlowViewProps } from '../flowPane.types.ts';
import styles from './EdgeLayer.module.css';
import { arrowPath, branchPath, edgePath, trunkPath } from './edgePath.ts';
import { meets } from './flowTree.ts';
import { EdgeTargets, LitEdge } from './LitEdge.tsx';

interface EdgeLayerProps {
  readonly layout: FlowLayout;
  /** The part of the flow to draw, unless `all` is. */
  readonly sight: Box;
  readonly all: boolean;
  /** Whether a node is on the way to the selected callback request. */
  readonly isLit: (id: string) => boolean;
  readonly onSelect: FlowViewProps['onSelect'];
}

/** The edges, in one drawing under the nodes. They never take focus: the nodes at their ends do. */
export const EdgeLayer = memo(function EdgeLayer({ layout, sight, all, isLit, onSelect }: EdgeLayerProps) {
  const { trunks, boxes } = useMemo(
    () => ({
      trunks: new Map(layout.trunks.map((trunk) => [trunk.source, trunk])),
      boxes: new Map(layout.nodes.map((box) => [box.node.id, box])),
    }),
    [layout],
  );
  // The line to a node that moves is drawn with it.
  const still = useMemo(
    () => layout.edges.filter(({ edge }) => boxes.get(edge.target)?.travel === 0),
    [layout, boxes],
  );
  const edges = all ? still : still.filter((edge) => meets(extentOf(edge), sight));
  const lit = still.filter(({ edge }) => isLit(edge.target));
  const isFixed = ({ edge }: PlacedEdge) => (trunks.get(edge.source)?.travel ?? 0) === 0;
  return (
    <svg className={styles.layer} width="1" height="1" aria-hidden="true">
      {layout.trunks.map((trunk) => {
        const box = boxes.get(trunk.source);
        const from = { x: (box?.x ?? 0) + (box?.width ?? 0), y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
        return <path key={trunk.source} className={styles.edge} d={trunkPath(trunk, from)} />;
      })}
      {edges.map((edge) => {
        const trunk = edge.trunk === undefined ? undefined : trunks.get(edge.edge.source);
        return (
          <g key={edge.edge.id} className={styles.edge} data-url-kind={edge.edge.urlKind}>
            <path className={styles.line} d={trunk ? branchPath(edge, trunk) : edgePath(edge)} />
            <path d={arrowPath(edge)} />
          </g>
        );
      })}
      {lit.map((edge) => (
        <g key={edge.edge.id} className={styles.edge} data-path="true" data-url-kind={edge.edge.urlKind}>
          <path className={styles.line} d={edgePath(edge, isFixed(edge))} />
          <path d={arrowPath(edge)} />
        </g>
      ))}
      <LitEdge layout={layout} isFixed={isFixed} />
      <EdgeTargets layout={layout} edges={edges} onSelect={onSelect} />
    </svg>
  );
});

/** What an edge takes from its trunk on, or from its source. */
function extentOf({ from, to, trunk }: PlacedEdge): Box {
  const [x, y] = trunk === undefined ? [from.x, Math.min(from.y, to.y)] : [trunk, to.y];
  return { x, y: y - AROUND, width: to.x - x, height: Math.abs(to.y - y) + 2 * AROUND };
}

/** The corner of a trunk, and half an arrow head. */
const AROUND = 10;
