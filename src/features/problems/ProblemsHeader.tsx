import type { Problem, Severity } from '../../openapi/index.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { isLongList, NO_PROBLEM_FILTER } from './noProblemFilter.ts';
import styles from './ProblemsHeader.module.css';
import { countLabel, groupBySeverity } from './severities.ts';

interface ProblemsHeaderProps {
  readonly problems: readonly Problem[];
  /** Nothing is known yet: no problems found is not none. */
  readonly unknown?: boolean;
  /** Severities that are left out of the list. */
  readonly hidden?: readonly Severity[];
  readonly onHide?: ((hidden: readonly Severity[]) => void) | undefined;
  readonly collapsed: boolean;
  /** Id of the element that the button opens and closes. */
  readonly controls?: string;
  /** Without it there is no button: where the list fills the screen there is nothing to collapse. */
  readonly onToggle?: (() => void) | undefined;
}

/** The pane's bar: how many problems of which severity, each a switch, and the button that opens the list. */
export function ProblemsHeader(props: ProblemsHeaderProps) {
  const { problems, unknown = false, hidden = [], onHide, collapsed, controls, onToggle } = props;
  const groups = groupBySeverity(problems);
  const long = isLongList(problems.length, { ...NO_PROBLEM_FILTER, hidden });
  const canHide = onHide !== undefined && !collapsed && long && groups.length > 1;
  // One row says itself what it is.
  const counted = problems.length > 1 || collapsed ? groups : [];
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{groups.length === 0 && !unknown ? 'No problems' : 'Problems'}</h2>
      <ul className={styles.counts}>
        {counted.map(({ severity, problems: { length } }) => {
          const shown = !hidden.includes(severity);
          const count = (
            <>
              <SeverityIcon severity={severity} />
              {countLabel(severity, length)}
            </>
          );
          return (
            <li key={severity}>
              {canHide ? (
                <button
                  type="button"
                  className={styles.count}
                  aria-pressed={shown}
                  title={shown ? 'Shown; click to hide' : 'Hidden; click to show'}
                  onClick={() =>
                    onHide(shown ? [...hidden, severity] : hidden.filter((each) => each !== severity))
                  }
                >
                  {count}
                </button>
              ) : (
                <span className={styles.count}>{count}</span>
              )}
            </li>
          );
        })}
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
