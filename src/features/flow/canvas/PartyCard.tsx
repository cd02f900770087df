import type { PlacedNode } from '../../../openapi/flow/index.ts';
import styles from './FlowCanvas.module.css';

/** The party that sends first: as tall as all it sends, its text in sight as long as any of it is. */
export function PartyCard({
  box: { node, x, y, width, height },
  isLit,
}: {
  box: PlacedNode;
  isLit: boolean;
}) {
  if (node.kind !== 'party') return null;
  const isConsumer = node.party === 'consumer';
  return (
    <div className={styles.party} style={{ left: x, top: y, width, height }} data-path={isLit}>
      <div className={styles.partyText}>
        <strong>{isConsumer ? 'Consumer' : 'Provider'}</strong>
        <span>{node.id === 'party:webhooks' ? 'sends webhooks' : 'sends requests'}</span>
      </div>
    </div>
  );
}
