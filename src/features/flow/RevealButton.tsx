import styles from './RevealButton.module.css';

/** Leads from a selected node to its place in the document. */
export function RevealButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.reveal} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d="M3 1.5h5l3 3v8H3zM8 1.5v3h3M5.2 7.5h3.6M5.2 10h3.6" />
      </svg>
    </button>
  );
}
