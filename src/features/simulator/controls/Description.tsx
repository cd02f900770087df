import { cutText } from '../../../ui/cutText.ts';
import styles from './Description.module.css';

const ONE_LINE = 48;
const MOST = 8000;

/** A description from the document as plain text: one line, the whole of it on demand. */
export function DescriptionText({ text }: { text: string | undefined }) {
  const words = text?.trim();
  if (!words) return null;
  if (words.length <= ONE_LINE && !words.includes('\n')) return <p className={styles.description}>{words}</p>;
  return (
    <details className={styles.description}>
      <summary>{cutText(words, MOST)}</summary>
    </details>
  );
}
