import styles from './MethodBadge.module.css';

const COLOURED = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** An HTTP method as a small solid label; any method text is shown unchanged. */
export function MethodBadge({ method, size = 'small' }: { method: string; size?: 'small' | 'large' }) {
  if (method === '') return null;
  const tone = COLOURED.has(method) ? method.toLowerCase() : 'other';
  return (
    <span className={styles.badge} data-tone={tone} data-size={size}>
      {method}
    </span>
  );
}
