import styles from './Field.module.css';

/** Back to what the document gives. */
export function ResetButton({ name, onReset }: { name: string; onReset: () => void }) {
  return (
    <button
      type="button"
      className={styles.reset}
      aria-label={`Reset ${name}`}
      title="Back to the document's sample"
      onClick={onReset}
    >
      ↺
    </button>
  );
}
