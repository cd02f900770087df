import type { ParsedKey, Simulation } from '../../openapi/index.ts';
import { ChipRow } from './ChipRow.tsx';
import { sourceCaption } from './sourceCaption.ts';
import styles from './UrlChip.module.css';

interface KeyChipsProps {
  readonly callbackId: string;
  readonly parsed: ParsedKey;
  readonly simulation: Simulation;
  readonly mode: 'values' | 'template';
}

/** The key as far as it resolves, shown where there is no URL: each part says what became of it. */
export function KeyChips({ callbackId, parsed, simulation, mode }: KeyChipsProps) {
  const { callbackUrl, parts } = simulation;
  const invalid = callbackUrl.kind === 'none' && callbackUrl.cause === 'invalid-key';
  return (
    <div className={styles.key}>
      {invalid ? (
        <InvalidKey parsed={parsed} />
      ) : (
        <ChipRow callbackId={callbackId} parts={parts} mode={mode} />
      )}
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
