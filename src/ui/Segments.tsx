import { useId } from 'react';
import styles from './Segments.module.css';

export interface Segment {
  readonly value: string;
  readonly text: string;
  readonly title?: string | undefined;
}

interface SegmentsProps {
  /** The name of the group. */
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly chosen: string;
  /** Words, and not values of the document. */
  readonly words?: boolean;
  readonly onChoose: (value: string) => void;
}

/** One of a few short choices, all in sight: native radio buttons, so that arrow keys move among them. */
export function Segments({ name, segments, chosen, words, onChoose }: SegmentsProps) {
  const id = useId();
  return (
    <div className={styles.segments} role="radiogroup" aria-label={name} data-words={words}>
      {segments.map(({ value, text, title }) => (
        <label key={value} className={styles.segment} title={title}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

/** What a segment takes beside its characters, in characters. */
const AROUND = 2.6;

/** Fits into the narrowest column of four. */
const MOST = 33;

/**
 * Whether so many choices fit into one line of the narrowest column.
 *
 * @example fitsSegments(['200', '404']) // true
 */
export function fitsSegments(texts: readonly string[]): boolean {
  return texts.reduce((sum, text) => sum + text.length + AROUND, 0) <= MOST;
}
