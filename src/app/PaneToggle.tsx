import { useState } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import styles from './PaneToggle.module.css';

interface PaneToggleProps {
  readonly label: string;
  readonly panel: React.RefObject<PanelImperativeHandle | null>;
}

/** The small handle on a separator that hides a pane and brings it back. */
export function PaneToggle({ label, panel }: PaneToggleProps) {
  const [hidden, setHidden] = useState(false);
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-label={hidden ? `Show ${label}` : `Hide ${label}`}
      title={hidden ? `Show ${label}` : `Hide ${label}`}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => {
        if (panel.current?.isCollapsed()) panel.current.expand();
        else panel.current?.collapse();
        setHidden(panel.current?.isCollapsed() ?? false);
      }}
    >
      <span aria-hidden="true">{hidden ? '›' : '‹'}</span>
    </button>
  );
}
