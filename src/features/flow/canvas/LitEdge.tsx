import { memo, useMemo } from 'react';
import type { FlowLayout, PlacedEdge } from '../../../openapi/index.ts';
import { useFocus, useLit } from '../../../store/focusPort.ts';
import { hides } from '../hides.ts';
import styles from './EdgeLayer.module.css';
import { arrowPath, edgePath } from './edgePath.ts';

interface EdgesProps {
  readonly layout: FlowLayout;
  /** The edges in sight. */
  readonly edges: readonly PlacedEdge[];
}

/** The edge of the callback under the shared focus, drawn once more above the others. */
export function LitEdge({ layout, edges }: EdgesProps) {
  const callbackId = useLit((links) => links?.callbackId);
  const kind = useLit((links) => links?.kind);
  if (callbackId === undefined) return null;
  const target = standsFor(layout, callbackId);
  const lit = edges.find(({ edge }) => edge.target === target);
  if (!lit) return null;
  return (
    <g className={styles.lit} data-kind={kind} data-lit="true">
      <path className={styles.halo} d={edgePath(lit)} />
      <path d={edgePath(lit)} />
      <path d={arrowPath(lit)} />
    </g>
  );
}

/** Wide, unseen strokes over the edges of callback requests: what the pointer can meet. */
export const EdgeTargets = memo(function EdgeTargets({ layout, edges }: EdgesProps) {
  const focus = useFocus();
  const callbacks = useMemo(
    () => new Set(layout.nodes.flatMap(({ node }) => (node.kind === 'callback' ? [node.id] : []))),
    [layout],
  );
  return edges
    .filter(({ edge }) => callbacks.has(edge.target))
    .map((edge) => (
      <path
        key={edge.edge.id}
        className={styles.target}
        d={edgePath(edge)}
        onPointerEnter={() => focus.hover({ kind: 'callback', callbackId: edge.edge.target })}
        onPointerLeave={() => focus.hover(undefined)}
      />
    ));
});

/** The node that shows a callback request: its own, or the closed group that hides it. */
function standsFor({ nodes }: FlowLayout, callbackId: string): string {
  return nodes.find(({ node }) => hides(node, { operationId: '', callbackId }))?.node.id ?? callbackId;
}
