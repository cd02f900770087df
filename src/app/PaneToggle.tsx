import styles from './PaneToggle.module.css';

interface PaneToggleProps {
  readonly label: string;
  readonly collapsed: boolean;
  readonly onToggle: () => void;
}

/** The small handle on a border that hides a pane and brings it back. */
export function PaneToggle({ label, collapsed, onToggle }: PaneToggleProps) {
  const name = collapsed ? `Show ${label}` : `Hide ${label}`;
  return (
    <button
      type="button"
      className={styles.toggle}
      data-collapsed={collapsed}
      data-screen-only
      aria-label={name}
      title={name}
      onClick={onToggle}
    >
      <span className={styles.handle} aria-hidden="true">
        {collapsed ? '›' : '‹'}
      </span>
    </button>
  );
}
