import type { Verdict } from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { VERDICT_TITLES, VerdictIcon } from '../../../ui/VerdictMark.tsx';
import styles from './Answer.module.css';

/** Whether there is a URL in every exchange that follows the document, not only in the one on show. */
export function VerdictLine({ verdict: { kind, reasons } }: { verdict: Verdict }) {
  const shown = reasons.slice(0, MOST);
  const more = reasons.length - shown.length;
  return (
    <p className={styles.verdict} title="By the document alone, whatever the sample values are">
      <VerdictIcon kind={kind} />
      <span>
        {VERDICT_TITLES[kind]}
        {shown.length > 0 && ': '}
        <InlineCode text={shown.join('; ')} />
        {more > 0 && `; and ${more} more`}
      </span>
    </p>
  );
}

/** More reasons are for the list of problems. */
const MOST = 2;
