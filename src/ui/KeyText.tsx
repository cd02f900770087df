import type { ParsedKey } from '../openapi/index.ts';
import { sourceKindOf } from '../openapi/index.ts';
import styles from './KeyText.module.css';

/** A callback key with each runtime expression in the hue of its kind of source. */
export function KeyText({ parsed }: { parsed: ParsedKey }) {
  return (
    <span className={styles.key}>
      {parsed.parts.map((part) => (
        <span
          key={part.range.start}
          className={part.kind === 'literal' ? undefined : styles.part}
          data-kind={part.kind === 'expression' ? sourceKindOf(part.expression) : part.kind}
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
