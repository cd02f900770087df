import type { Severity, Verdict } from '../openapi/index.ts';
import { withoutBackticks } from './InlineCode.tsx';
import { SeverityIcon } from './SeverityIcon.tsx';
import styles from './VerdictMark.module.css';

interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** The key is not valid: that its own text gives no URL is not said beside the one that was meant. */
  readonly invalid?: boolean;
}

/** How often a callback key gives a URL: a word, with its mark. */
export function VerdictMark({ verdict, invalid = false }: VerdictMarkProps) {
  if (invalid) {
    return (
      <span className={styles.mark} title="The callback key is not valid as written">
        <SeverityIcon severity="error" />
        not valid
      </span>
    );
  }
  return (
    <span className={styles.mark} title={verdictTitle(verdict)}>
      <VerdictIcon kind={verdict.kind} />
      {verdict.kind}
    </span>
  );
}

/**
 * The mark of a verdict, the one that Problems gives its reasons. A key that always gives a URL leaves nothing to mark.
 * Decoration: the word is beside it.
 */
export function VerdictIcon({ kind }: { kind: Verdict['kind'] }) {
  const severity = SEVERITY[kind];
  return severity && <SeverityIcon severity={severity} />;
}

const SEVERITY: Readonly<Partial<Record<Verdict['kind'], Severity>>> = {
  sometimes: 'info',
  never: 'warning',
};

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
