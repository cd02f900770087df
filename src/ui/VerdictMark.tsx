import type { Verdict } from '../openapi/index.ts';
import { withoutBackticks } from './InlineCode.tsx';
import styles from './VerdictMark.module.css';

/** How often a callback key gives a URL, by shape and word: a tick, a half, a bar, an equals sign. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className={styles.mark} title={verdictTitle(verdict)}>
      <VerdictIcon kind={verdict.kind} />
      {verdict.kind}
    </span>
  );
}

/** Decoration: the word is beside it. */
export function VerdictIcon({ kind }: { kind: Verdict['kind'] }) {
  return (
    <svg viewBox="0 0 16 16" className={styles.icon} data-verdict={kind} aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

/** The reasons in one line of plain text, for titles. */
function verdictTitle({ kind, reasons }: Verdict): string {
  const because = reasons.length === 0 ? '' : `: ${withoutBackticks(reasons.join('; '))}`;
  return `${VERDICT_TITLES[kind]}${because}`;
}

export const VERDICT_TITLES: Readonly<Record<Verdict['kind'], string>> = {
  always: 'Always resolves',
  sometimes: 'Sometimes no URL',
  never: 'Never resolves',
  fixed: 'Same URL in every exchange',
};

const RING = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />;

const SHAPES = {
  always: (
    <>
      {RING}
      <path
        d="m5.2 8.2 2 2 3.6-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  sometimes: (
    <>
      {RING}
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4Z" fill="currentColor" />
    </>
  ),
  never: (
    <>
      {RING}
      <path d="m3.8 3.8 8.4 8.4" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  fixed: (
    <>
      {RING}
      <path d="M5 6.6h6M5 9.4h6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
};
