import type { Fix } from '../../openapi/index.ts';
import { withoutBackticks } from '../../ui/InlineCode.tsx';
import styles from './GroupHeading.module.css';
import type { ProblemGroup } from './problemFilter.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

interface GroupHeadingProps {
  readonly group: ProblemGroup;
  readonly expanded: boolean;
  /** Fixes that each mend all problems of a kind. */
  readonly fixes: readonly Fix[];
  onToggle(): void;
  onApplyFix(fix: Fix): void;
}

/** Opens and closes a group, and mends what one click can mend in it. */
export function GroupHeading({ group, expanded, fixes, onToggle, onApplyFix }: GroupHeadingProps) {
  return (
    <div className={styles.heading}>
      <h3 className={styles.title}>
        <button type="button" className={styles.toggle} aria-expanded={expanded} data-stop onClick={onToggle}>
          <svg viewBox="0 0 12 12" className={styles.chevron} data-open={expanded} aria-hidden="true">
            <path d="m4 2 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <SeverityIcon severity={group.severity} />
          {group.title}
        </button>
      </h3>
      {fixes.map((fix) => {
        const title = withoutBackticks(fix.title);
        return (
          <button
            key={title}
            type="button"
            className={styles.fix}
            title={title}
            onClick={() => onApplyFix(fix)}
          >
            {title}
          </button>
        );
      })}
    </div>
  );
}
