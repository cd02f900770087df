import type { KeyPart, ParsedKey } from '../openapi/index.ts';
import { sourceKindOf } from '../openapi/index.ts';
import { Lines } from './BrokenText.tsx';
import { firstPieces, piecesByLine, type ShownPiece } from './firstPieces.ts';
import styles from './KeyText.module.css';

interface KeyTextProps {
  readonly parsed: ParsedKey;
  /** Indexes of the parts under the shared focus. */
  readonly lit?: readonly number[];
  /** Where its lines start, after the first, in characters; without it, they break by themselves. */
  readonly breaks?: readonly number[] | undefined;
}

/** A callback key, as far as there is room for it, with each runtime expression in the hue of its kind of source. */
export function KeyText({ parsed, lit = [], breaks }: KeyTextProps) {
  const { shown, isCut } = firstPieces(parsed.parts, ({ raw }) => raw);
  const partOf = ({ piece: part, index, text, start }: ShownPiece<KeyPart>) => (
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
  );
  return (
    <span className={styles.key}>
      {breaks ? (
        <Lines lines={piecesByLine(shown, breaks).map((line) => line.map(partOf))} />
      ) : (
        shown.map(partOf)
      )}
      {isCut && '…'}
    </span>
  );
}
