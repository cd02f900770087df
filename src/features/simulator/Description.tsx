import styles from './Field.module.css';

const ONE_LINE = 48;

/** A description from the document as plain text: one line, the whole of it on demand. */
export function Description({ text }: { text: string | undefined }) {
  const words = text?.trim();
  if (!words) return null;
  if (words.length <= ONE_LINE && !words.includes('\n')) return <p className={styles.description}>{words}</p>;
  return (
    <details className={styles.description}>
      <summary>{words}</summary>
    </details>
  );
}
