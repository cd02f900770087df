import { type Node, type NodeProps, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { PlacedNode } from '../../../openapi/flow/index.ts';
import type { FlowHighlight } from '../FlowButton.tsx';
import { type FlowButtonNode, FlowNodeButton, type FlowNodeHandlers } from '../FlowNodeButton.tsx';
import type { SimulatedUrl } from '../flowPane.types.ts';
import styles from './FlowCanvas.module.css';

export type RequestNodeData = {
  readonly node: FlowButtonNode;
  readonly highlight: FlowHighlight;
  readonly url: SimulatedUrl | undefined;
  readonly tabIndex: number;
  /** Takes focus now. */
  readonly isWanted: boolean;
  readonly handlers: FlowNodeHandlers;
};
type PartyNodeData = { readonly box: PlacedNode; readonly isLit: boolean; readonly header: number };

export type CanvasNode = Node<RequestNodeData, 'request'> | Node<PartyNodeData, 'party'>;

function RequestNode({ data: { isWanted, ...button } }: NodeProps<Node<RequestNodeData>>) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) frame.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isWanted]);
  const { node } = button;
  return (
    <div
      ref={frame}
      className={styles.node}
      data-fit="lines"
      data-grouped={node.kind === 'callback' && node.groupId !== undefined}
    >
      <FlowNodeButton {...button} />
    </div>
  );
}

/** As tall as all it sends; its text stays in the middle of the part in sight. */
function PartyNode({ data: { box, isLit, header } }: NodeProps<Node<PartyNodeData>>) {
  const middle = useStore(({ transform: [, y, zoom], height }) => {
    const top = Math.max(box.y, (header - y) / zoom);
    const bottom = Math.min(box.y + box.height, (height - y) / zoom);
    const half = Math.min(LABEL_HALF, box.height / 2);
    return Math.min(box.height - half, Math.max(half, (top + bottom) / 2 - box.y));
  });
  if (box.node.kind !== 'party') return null;
  const isConsumer = box.node.party === 'consumer';
  return (
    <div className={styles.party} data-path={isLit}>
      <div className={styles.partyText} style={{ top: middle }}>
        <strong>{isConsumer ? 'Consumer' : 'Provider'}</strong>
        <span>{box.node.id === 'party:webhooks' ? 'sends webhooks' : 'sends requests'}</span>
      </div>
    </div>
  );
}

const LABEL_HALF = 24;

/** Not by the names of our kinds: React Flow has a look of its own for a type called `group`. */
export const flowNodeTypes = { request: RequestNode, party: PartyNode };
