import type { FlowUrlKind } from '../../openapi/flow/index.ts';
import styles from './FlowLegend.module.css';

const LABELS: Readonly<Record<FlowUrlKind, string>> = {
  request: 'URL from the request',
  registered: 'registered elsewhere',
  fixed: 'fixed',
  next: 'next request, by a link',
};

/** What the lines of the flow say about where URLs come from. Lines that are all alike need no legend. */
export function FlowLegend({ kinds }: { kinds: readonly FlowUrlKind[] }) {
  if (kinds.length === 0 || (kinds.length === 1 && kinds[0] === 'request')) return null;
  return (
    <p className={styles.legend}>
      {kinds.map((kind, index) => (
        <span key={kind} className={styles.entry}>
          <svg className={styles.line} viewBox="0 0 26 8" data-url-kind={kind} aria-hidden="true">
            <path d="M1 4H25" />
          </svg>
          {index === 0 && kind !== 'request' && kind !== 'next' ? `URL ${LABELS[kind]}` : LABELS[kind]}
        </span>
      ))}
    </p>
  );
}
