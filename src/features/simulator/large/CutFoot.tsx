import styles from './Large.module.css';
import { cutWords } from './largeText.ts';

interface CutFootProps {
  /** The whole text. */
  readonly text: string;
  /** What it is the text of, for those who hear the button alone. */
  readonly name: string;
  readonly onWhole: () => void;
}

/** Below the beginning of a large text: its length, and a button to edit all of it. */
export function CutFoot({ text, name, onWhole }: CutFootProps) {
  return (
    <p className={styles.foot}>
      {cutWords(text)}.{' '}
      <button
        type="button"
        className={styles.whole}
        aria-label={`Edit the whole text of ${name}`}
        onClick={onWhole}
      >
        Edit the whole text
      </button>
    </p>
  );
}
