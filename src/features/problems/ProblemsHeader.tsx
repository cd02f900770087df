import type { Problem } from '../../openapi/index.ts';
import styles from './ProblemsHeader.module.css';
import { SeverityIcon } from './SeverityIcon.tsx';
import { countLabel, groupBySeverity } from './severities.ts';

interface ProblemsHeaderProps {
  readonly problems: readonly Problem[];
  readonly collapsed: boolean;
  /** Id of the element that the button opens and closes. */
  readonly controls?: string;
  /** Without it there is no button: where the list fills the screen there is nothing to collapse. */
  readonly onToggle?: (() => void) | undefined;
}

/** The pane's bar: how many problems of which severity, and the button that opens and closes the list. */
export function ProblemsHeader({ problems, collapsed, controls, onToggle }: ProblemsHeaderProps) {
  const groups = groupBySeverity(problems);
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>Problems</h2>
      <ul className={styles.counts}>
        {groups.map(({ severity, problems: { length } }) => (
          <li key={severity} className={styles.count}>
            <SeverityIcon severity={severity} />
            {countLabel(severity, length)}
          </li>
        ))}
        {groups.length === 0 && <li className={styles.none}>none</li>}
      </ul>
      {onToggle !== undefined && (
        <button
          type="button"
          className={styles.toggle}
          aria-label="Problem list"
          aria-expanded={!collapsed}
          aria-controls={collapsed ? undefined : controls}
          onClick={onToggle}
        >
          <svg viewBox="0 0 16 16" className={styles.chevron} data-collapsed={collapsed} aria-hidden="true">
            <path
              d="m4 6 4 4 4-4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
              strokeLinecap="round"
            />
          </svg>
        </button>
      )}
    </header>
  );
}
