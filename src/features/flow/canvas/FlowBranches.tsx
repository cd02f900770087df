import { memo, useEffect, useMemo, useRef } from 'react';
import type { FlowLayout, FlowNode, PlacedEdge, PlacedNode } from '../../../openapi/flow/index.ts';
import { type FlowButtonNode, FlowNodeButton, type FlowNodeButtonProps } from '../FlowNodeButton.tsx';
import edgeStyles from './EdgeLayer.module.css';
import { arrowPath } from './edgePath.ts';
import styles from './FlowCanvas.module.css';
import type { FlowBranch } from './flowTree.ts';

/** How a node looks now, while its place stays. */
interface NodeLook extends Omit<FlowNodeButtonProps, 'node'> {
  /** Takes focus now. */
  readonly isWanted: boolean;
  /** On the way to the selected callback request. */
  readonly isLit: boolean;
}

interface FlowBranchesProps {
  readonly label?: string;
  readonly branches: readonly FlowBranch[];
  readonly isDrawn: (branch: FlowBranch) => boolean;
  /** Whether all of the flow is drawn: then the list itself says how long it is. */
  readonly all: boolean;
  readonly layout: FlowLayout;
  readonly look: (node: FlowNode) => NodeLook;
}

/** The nodes as lists within lists, operation by operation: each is placed by itself, wherever its list is. */
export function FlowBranches({ label, branches, ...rest }: FlowBranchesProps) {
  const { isDrawn, all, layout, look } = rest;
  return (
    <ul aria-label={label}>
      {branches.filter(isDrawn).map(({ box, under, position, count }) => (
        <li
          key={box.node.id}
          aria-setsize={all ? undefined : count}
          aria-posinset={all ? undefined : position}
        >
          {box.node.kind !== 'party' && (
            <NodeSlot node={box.node} box={box} layout={layout} {...look(box.node)} />
          )}
          {under.length > 0 && <FlowBranches {...rest} branches={under} />}
        </li>
      ))}
    </ul>
  );
}

interface NodeSlotProps extends NodeLook {
  readonly node: FlowButtonNode;
  readonly box: PlacedNode;
  readonly layout: FlowLayout;
}

/** A node in its place. One that sends many goes down beside them as they are scrolled, and its lines with it. */
const NodeSlot = memo(function NodeSlot({ node, box, layout, isWanted, isLit, ...button }: NodeSlotProps) {
  const { x, y, width, height, travel } = box;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) frame.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <div className={styles.track} style={{ left: x, top: y, width, height: height + travel }}>
      <div ref={frame} className={styles.slot} data-fit="lines" data-travels={travel > 0} style={{ height }}>
        <FlowNodeButton node={node} {...button} />
        {travel > 0 && <MovingLines box={box} layout={layout} isLit={isLit} />}
      </div>
    </div>
  );
});

interface MovingLinesProps {
  readonly box: PlacedNode;
  readonly layout: FlowLayout;
  readonly isLit: boolean;
}

/** The line that arrives at a node which moves, and the one from there to its trunk. */
function MovingLines({ box, layout, isLit }: MovingLinesProps) {
  const { incoming, trunk } = useMemo(
    () => ({
      incoming: edgeTo(layout, box),
      trunk: layout.trunks.find(({ source }) => source === box.node.id),
    }),
    [layout, box],
  );
  const to = { x: 0, y: box.height / 2 };
  return (
    <svg className={styles.lines} width="1" height="1" aria-hidden="true">
      {incoming && (
        <g className={edgeStyles.edge} data-path={isLit} data-url-kind={incoming.edge.urlKind}>
          <path className={edgeStyles.line} d={`M${incoming.from.x - box.x} ${to.y}H-4`} />
          <path d={arrowPath({ to })} />
        </g>
      )}
      {trunk && (
        <g className={edgeStyles.edge} data-path={isLit}>
          <path d={`M${box.width} ${to.y}H${trunk.x - box.x}`} />
        </g>
      )}
    </svg>
  );
}

function edgeTo({ edges }: FlowLayout, { node }: PlacedNode): PlacedEdge | undefined {
  return edges.find(({ edge }) => edge.target === node.id);
}
