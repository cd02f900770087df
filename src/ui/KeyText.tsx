import type { ParsedKey } from '../openapi/index.ts';
import { sourceKindOf } from '../openapi/index.ts';
import styles from './KeyText.module.css';

interface KeyTextProps {
  readonly parsed: ParsedKey;
  /** Indexes of the parts under the shared focus. */
  readonly lit?: readonly number[];
}

/** A callback key with each runtime expression in the hue of its kind of source. */
export function KeyText({ parsed, lit = [] }: KeyTextProps) {
  return (
    <span className={styles.key}>
      {parsed.parts.map((part, index) => (
        <span
          key={part.range.start}
          className={part.kind === 'literal' ? undefined : styles.part}
          data-kind={part.kind === 'expression' ? sourceKindOf(part.expression) : part.kind}
          data-written={part.kind === 'literal' ? undefined : index}
          data-lit={lit.includes(index) || undefined}
          data-message={
            part.kind === 'expression' && 'message' in part.expression ? part.expression.message : undefined
          }
        >
          {part.raw}
        </span>
      ))}
    </span>
  );
}
