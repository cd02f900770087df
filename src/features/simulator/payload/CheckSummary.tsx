import { counted, numbered } from '../../../openapi/source/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import styles from './CheckResult.module.css';
import type { BodyCheck as Check } from './useBodyCheck.ts';

interface CheckSummaryProps {
  readonly id: string;
  readonly check: Check;
  readonly edited: boolean;
  /** The text cannot be read. */
  readonly broken: boolean;
}

/** The outcome in a few words; announced when it changes by the user's own typing, not when a page with four opens. */
export function CheckSummary({ id, check, edited, broken }: CheckSummaryProps) {
  const { tone, words }: Summary = broken ? { tone: 'error', words: 'Cannot be read' } : summary(check);
  return (
    <p id={id} className={styles.summary} data-tone={tone} aria-live={edited ? 'polite' : 'off'}>
      <InlineCode text={words} />
    </p>
  );
}

type Tone = 'good' | 'error' | 'warning' | 'quiet';

interface Summary {
  readonly tone: Tone;
  readonly words: string;
}

/** One state only: what was not checked cannot be said to match. */
function summary({ possible, schema, outcome, issues, generated }: Check): Summary {
  if (!possible) return { tone: 'quiet', words: '' };
  if (schema === 'none') return { tone: 'quiet', words: 'No schema to check against' };
  if (outcome?.kind === 'unchecked') return { tone: 'quiet', words: outcome.reason };
  if (!outcome) return { tone: 'quiet', words: '' };
  const errors = issues.filter(({ severity }) => severity === 'error').length + outcome.more;
  const warnings = issues.length + outcome.more - errors;
  if (errors > 0)
    return {
      tone: 'error',
      words: `${counted(errors, 'error')}${warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`}`,
    };
  const partly = outcome.remarks.some((remark) => remark.includes('ot checked'));
  const filled = counted(generated, 'generated value');
  const unfit =
    generated > 0 && `${filled} ${numbered(generated, 'does', 'do')} not match the schema; type your own`;
  const matches = unfit || (partly ? 'Checked in part' : 'Matches the schema');
  if (warnings > 0) return { tone: 'warning', words: `${matches}, ${counted(warnings, 'warning')}` };
  return { tone: partly || generated > 0 ? 'quiet' : 'good', words: matches };
}
