import styles from './Chevron.module.css';

/** Points right, or down when open. Decoration: `aria-expanded` says it. */
export function Chevron({ open }: { open: boolean }) {
  return (
    <svg className={styles.chevron} data-open={open} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M4 2.5 8 6l-4 3.5" />
    </svg>
  );
}
