import { cutText } from '../../../ui/cutText.ts';
import styles from './Receiver.module.css';

interface TextRegionProps {
  readonly name: string;
  readonly text: string;
  /** Characters that are shown. */
  readonly most: number;
  /** Lower, beside other things. */
  readonly isSample?: boolean;
}

/** A text to read, select and scroll; reached by keyboard, since it scrolls. */
export function TextRegion({ name, text, most, isSample = false }: TextRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={isSample ? styles.sample : styles.text} tabIndex={0} aria-label={name}>
      <pre>{cutText(text, most)}</pre>
    </section>
  );
}
