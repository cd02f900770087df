import type { Fix } from '../../openapi/index.ts';
import { Chevron } from '../../ui/Chevron.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { FixAllButton } from './FixAllButton.tsx';
import styles from './GroupHeading.module.css';
import type { ProblemGroup } from './problemFilter.ts';

interface GroupHeadingProps {
  readonly group: ProblemGroup;
  readonly expanded: boolean;
  /** Each fixes all problems of one kind. */
  readonly fixes: readonly Fix[];
  onToggle(): void;
  onApplyFix(fix: Fix): void;
  /** Shows the kinds apart, where several of them have fixes. */
  onGroupByKind(): void;
}

/** Opens and closes a group, and fixes what one click can fix in it. */
export function GroupHeading({
  group,
  expanded,
  fixes,
  onToggle,
  onApplyFix,
  onGroupByKind,
}: GroupHeadingProps) {
  const only = fixes.length === 1 ? fixes[0] : undefined;
  return (
    <div className={styles.heading}>
      <h3 className={styles.title}>
        <button type="button" className={styles.toggle} aria-expanded={expanded} data-stop onClick={onToggle}>
          <Chevron open={expanded} />
          <SeverityIcon severity={group.severity} />
          {group.title}
        </button>
      </h3>
      {only && <FixAllButton fix={only} onApplyFix={onApplyFix} />}
      {fixes.length > 1 && (
        <button type="button" className={styles.byKind} onClick={onGroupByKind}>
          Fix by kind…
        </button>
      )}
    </div>
  );
}
