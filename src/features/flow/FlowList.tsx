import { useMemo } from 'react';
import type { FlowNode, FlowSection } from '../../openapi/index.ts';
import styles from './FlowList.module.css';
import { type FlowButtonNode, FlowNodeButton, highlightOf } from './FlowNodeButton.tsx';
import type { FlowViewProps } from './flowPane.types.ts';

/** The flow as a list to read from top to bottom, for screens without room for lanes. */
export function FlowList(view: FlowViewProps) {
  const { graph } = view;
  const tree = useMemo(() => childrenOf(graph.nodes), [graph.nodes]);
  return graph.sections.map((section, index) => (
    <div key={section.kind} className={styles.section}>
      <p className={styles.lanes}>
        <Lanes section={section} />
      </p>
      <ul className={styles.rows}>
        {graph.nodes
          .filter((node) => node.kind === 'operation')
          .filter((node) => node.section === index)
          .map((node) => (
            <li key={node.id} className={styles.row}>
              <Item node={node} view={view} tree={tree} />
            </li>
          ))}
      </ul>
    </div>
  ));
}

interface ItemProps {
  readonly node: FlowButtonNode;
  readonly view: FlowViewProps;
  /** What each node sends, by its id. */
  readonly tree: ReadonlyMap<string, readonly FlowButtonNode[]>;
}

function Item({ node, view, tree }: ItemProps) {
  const below = tree.get(node.id) ?? [];
  const first = below[0];
  return (
    <>
      <div className={styles.slot}>
        <FlowNodeButton
          node={node}
          highlight={highlightOf(node, view)}
          url={view.urls.get(node.id)}
          handlers={view}
        />
      </div>
      {first && (
        <div className={styles.below}>
          <p className={styles.caption}>{captionOf(first)}</p>
          <ul className={styles.rows}>
            {below.map((child) => (
              <li key={child.id} data-grouped={child.kind === 'callback' && child.groupId !== undefined}>
                <Item node={child} view={view} tree={tree} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Lanes({ section }: { section: FlowSection }) {
  return section.laneLabels
    .filter((label) => label !== '')
    .map((label, index) => (
      <span key={label}>
        {index > 0 && <span aria-hidden="true"> → </span>}
        {label}
      </span>
    ));
}

function captionOf(node: FlowButtonNode): string {
  const sender =
    node.kind === 'callback' ? node.callback.sender : node.kind === 'group' && node.members[0]?.sender;
  const other = sender === 'consumer' ? 'provider' : 'consumer';
  return sender ? `API ${sender} → API ${other}` : '';
}

function childrenOf(nodes: readonly FlowNode[]): ReadonlyMap<string, readonly FlowButtonNode[]> {
  const children = new Map<string, FlowButtonNode[]>();
  for (const node of nodes) {
    if (node.kind !== 'callback' && node.kind !== 'group') continue;
    const siblings = children.get(node.parentId);
    if (siblings === undefined) children.set(node.parentId, [node]);
    else siblings.push(node);
  }
  return children;
}
