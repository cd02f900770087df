import type { ParsedKey, Simulation } from '../../openapi/index.ts';
import { ChipRow } from './ChipRow.tsx';
import type { Pointing } from './pointing.ts';
import { sourceCaption } from './sourceCaption.ts';
import styles from './UrlChip.module.css';

interface KeyChipsProps extends Pointing {
  readonly parsed: ParsedKey;
  readonly simulation: Simulation;
  readonly mode: 'values' | 'template';
}

/** The key as far as it resolves, shown where there is no URL: each part says what became of it. */
export function KeyChips({ parsed, simulation, mode, ...pointing }: KeyChipsProps) {
  const { callbackUrl, parts } = simulation;
  const invalid = callbackUrl.kind === 'none' && callbackUrl.cause === 'invalid-key';
  return (
    <div className={styles.key}>
      {invalid ? <InvalidKey parsed={parsed} /> : <ChipRow parts={parts} mode={mode} {...pointing} />}
    </div>
  );
}

function InvalidKey({ parsed }: { parsed: ParsedKey }) {
  return (
    <span className={styles.row}>
      {parsed.parts.map((part) => (
        <span
          key={part.range.start}
          className={part.kind === 'literal' ? undefined : styles.chip}
          data-state={part.kind === 'invalid' ? 'invalid' : 'resolved'}
          data-caption={
            part.kind === 'expression' ? sourceCaption(part.expression) : '? not a runtime expression'
          }
        >
          <span className={styles.value}>{part.raw}</span>
        </span>
      ))}
    </span>
  );
}
