import { useEffect, useRef } from 'react';
import type { FlowHighlight } from './FlowButton.tsx';
import styles from './FlowList.module.css';
import { FlowNodeButton, type FlowNodeHandlers } from './FlowNodeButton.tsx';
import type { SimulatedUrl } from './flowPane.types.ts';
import { DEEPEST_INDENT, type FlowRow } from './flowRows.ts';

interface FlowListRowProps {
  readonly row: FlowRow;
  /** How many rows its section has, in the page or not. */
  readonly count: number;
  readonly highlight: FlowHighlight;
  readonly url: SimulatedUrl | undefined;
  readonly tabIndex: number;
  /** Takes focus now. */
  readonly isWanted: boolean;
  readonly handlers: FlowNodeHandlers;
}

/** One line of the list. The selected one comes into sight by itself. */
export function FlowListRow({ row, count, isWanted, ...button }: FlowListRowProps) {
  const { node, depth, caption, position } = row;
  const item = useRef<HTMLLIElement>(null);
  const isSelected = button.highlight === 'selected';
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  useEffect(() => {
    if (isWanted) item.current?.querySelector('button')?.focus();
  }, [isWanted]);
  return (
    <li
      ref={item}
      className={styles.row}
      aria-setsize={count}
      aria-posinset={position}
      data-depth={Math.min(depth, DEEPEST_INDENT)}
      data-kind={node.kind}
      data-grouped={node.kind === 'callback' && node.groupId !== undefined}
    >
      {caption !== undefined && <p className={styles.caption}>{caption}</p>}
      <div className={styles.slot}>
        <FlowNodeButton node={node} {...button} />
      </div>
    </li>
  );
}
