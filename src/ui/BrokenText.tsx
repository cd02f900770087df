import { Fragment, type ReactNode } from 'react';
import styles from './BrokenText.module.css';

/** A text in lines that were measured before. It is one word to a search, a copy and a screen reader. */
export function BrokenText({ text, breaks }: { text: string; breaks: readonly number[] }) {
  const starts = [0, ...breaks];
  return <Lines lines={starts.map((start, index) => text.slice(start, starts[index + 1]))} />;
}

/** Each line stays one; between them nothing is written. */
export function Lines({ lines }: { lines: readonly ReactNode[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
    <Fragment key={index}>
      {index > 0 && <wbr />}
      <span className={styles.line}>{line}</span>
    </Fragment>
  ));
}
