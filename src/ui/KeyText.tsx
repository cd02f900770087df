import type { ParsedKey } from '../openapi/index.ts';
import { sourceKindOf } from '../openapi/index.ts';
import { firstPieces } from './firstPieces.ts';
import styles from './KeyText.module.css';

interface KeyTextProps {
  readonly parsed: ParsedKey;
  /** Indexes of the parts under the shared focus. */
  readonly lit?: readonly number[];
}

/** A callback key, as far as there is room for it, with each runtime expression in the hue of its kind of source. */
export function KeyText({ parsed, lit = [] }: KeyTextProps) {
  const { shown, isCut } = firstPieces(parsed.parts, ({ raw }) => raw);
  return (
    <span className={styles.key}>
      {shown.map(({ piece: part, index, text, start }) => (
        <span
          key={start}
          className={part.kind === 'literal' ? undefined : styles.part}
          data-kind={part.kind === 'expression' ? sourceKindOf(part.expression) : part.kind}
          data-written={part.kind === 'literal' ? undefined : index}
          data-lit={lit.includes(index) || undefined}
          data-message={
            part.kind === 'expression' && 'message' in part.expression ? part.expression.message : undefined
          }
        >
          {text}
        </span>
      ))}
      {isCut && '…'}
    </span>
  );
}
