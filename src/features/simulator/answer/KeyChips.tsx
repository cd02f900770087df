import type { ParsedKey, Simulation } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import { MoreButton, useMore } from '../../../ui/MoreButton.tsx';
import { ChipRow } from './ChipRow.tsx';
import styles from './UrlChip.module.css';

interface KeyChipsProps {
  readonly callbackId: string;
  readonly parsed: ParsedKey;
  readonly simulation: Simulation;
  readonly mode: 'values' | 'template';
}

/** The key as far as it resolves, shown if there is no URL: each part says what became of it. */
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

const FIRST_PARTS = 120;

function InvalidKey({ parsed }: { parsed: ParsedKey }) {
  const { shown, rest, step, more } = useMore(parsed.parts, FIRST_PARTS);
  return (
    <span className={styles.row}>
      {shown.map((part) => (
        <span
          key={part.range.start}
          className={part.kind === 'literal' ? undefined : styles.chip}
          data-state={part.kind === 'invalid' ? 'invalid' : 'resolved'}
          title={part.kind === 'invalid' ? 'Not a runtime expression' : undefined}
        >
          <span className={styles.value}>{cutText(part.raw)}</span>
        </span>
      ))}{' '}
      <MoreButton rest={rest} step={step} noun="parts" onMore={more} />
    </span>
  );
}
