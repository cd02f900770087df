import { memo, useMemo } from 'react';
import type { FlowLayout, PlacedEdge } from '../../../openapi/flow/index.ts';
import { useFocus, useLit } from '../../../store/focusHooks.ts';
import { hides } from '../flowNodes.ts';
import type { FlowViewProps } from '../flowPane.types.ts';
import styles from './EdgeLayer.module.css';
import { arrowPath, edgePath } from './edgePath.ts';

interface LitEdgeProps {
  readonly layout: FlowLayout;
  /** Whether the source of an edge stays where it is. */
  readonly isFixed: (edge: PlacedEdge) => boolean;
}

/** The edge of the callback under the shared focus, drawn once more above the others. */
export function LitEdge({ layout, isFixed }: LitEdgeProps) {
  const callbackId = useLit((links) => links?.callbackId);
  const kind = useLit((links) => links?.kind);
  if (callbackId === undefined) return null;
  const target = visibleNode(layout, callbackId);
  const lit = layout.edges.find(({ edge }) => edge.target === target);
  if (!lit) return null;
  const path = edgePath(lit, isFixed(lit));
  return (
    <g className={styles.lit} data-kind={kind} data-lit="true">
      <path className={styles.halo} d={path} />
      <path d={path} />
      <path d={arrowPath(lit)} />
    </g>
  );
}

interface EdgeTargetsProps {
  readonly layout: FlowLayout;
  /** The edges in sight. */
  readonly edges: readonly PlacedEdge[];
  readonly onSelect: FlowViewProps['onSelect'];
}

/** Wide, unseen strokes over the edges of callback requests: what the pointer can meet and press. */
export const EdgeTargets = memo(function EdgeTargets({ layout, edges, onSelect }: EdgeTargetsProps) {
  const focus = useFocus();
  const operations = useMemo(
    () =>
      new Map(
        layout.nodes.flatMap(({ node }) => {
          if (node.kind === 'operation' && node.urlKind) return [[node.id, node.id]];
          return node.kind === 'callback' ? [[node.id, node.operationId]] : [];
        }),
      ),
    [layout],
  );
  return edges.map((placed) => {
    const { id, target: callbackId } = placed.edge;
    const operationId = operations.get(callbackId);
    if (operationId === undefined) return null;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the node at its end is the button; this only makes it larger
      <path
        key={id}
        className={styles.target}
        data-edge-target
        d={targetPath(placed)}
        onPointerEnter={() => focus.hover({ kind: 'callback', callbackId })}
        onPointerLeave={() => focus.hover(undefined)}
        onClick={() => onSelect({ operationId, callbackId })}
      />
    );
  });
});

/** What is an edge's own: from its trunk on. */
function targetPath({ from, to, trunk }: PlacedEdge): string {
  return `M${trunk ?? from.x} ${to.y}H${to.x}`;
}

/** The node that shows a callback request: its own, or the closed group that hides it. */
function visibleNode({ nodes }: FlowLayout, callbackId: string): string {
  return nodes.find(({ node }) => hides(node, { operationId: '', callbackId }))?.node.id ?? callbackId;
}
