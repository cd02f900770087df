import { useState } from 'react';
import styles from './MoreButton.module.css';

interface MoreButtonProps {
  /** How many are not shown. */
  readonly rest: number;
  /** How many come at once. */
  readonly step: number;
  /** What they are: `pieces`. */
  readonly noun?: string;
  readonly onMore: () => void;
}

/** Shows more of a long list: "Show 200 more of 4,900 pieces". Nothing where all of it is shown. */
export function MoreButton({ rest, step, noun, onMore }: MoreButtonProps) {
  if (rest <= 0) return null;
  const words = [
    rest <= step ? `Show ${counted(rest)} more` : `Show ${counted(step)} more of ${counted(rest)}`,
    noun,
  ];
  return (
    <button type="button" className={styles.more} onClick={onMore}>
      {words.filter(Boolean).join(' ')}
    </button>
  );
}

function counted(count: number): string {
  return count.toLocaleString('en');
}

interface Long<List> {
  readonly length: number;
  slice(start: number, end: number): List;
}

/**
 * The start of a long list or text, and more of it on request; hidden items cost nothing.
 *
 * @param step How much comes at once.
 */
export function useMore<List extends Long<List>>(all: List, first: number, step: number = first) {
  const [most, setMost] = useState(first);
  const shown = all.length <= most ? all : all.slice(0, most);
  return { shown, rest: all.length - shown.length, step, more: () => setMost(most + step) };
}
