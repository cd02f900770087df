import type { Fix } from '../../openapi/index.ts';
import { withoutBackticks } from '../../ui/InlineCode.tsx';
import styles from './FixAllButton.module.css';

interface FixAllButtonProps {
  /** Of all problems of a kind. */
  readonly fix: Fix;
  onApplyFix(fix: Fix): void;
}

export function FixAllButton({ fix, onApplyFix }: FixAllButtonProps) {
  const title = withoutBackticks(fix.title);
  return (
    <button type="button" className={styles.fix} title={title} onClick={() => onApplyFix(fix)}>
      {title}
    </button>
  );
}
