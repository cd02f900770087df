import type { ReactNode } from 'react';
import styles from './Pane.module.css';
import { SeverityIcon } from './SeverityIcon.tsx';

interface PaneProps {
  readonly name: string;
  readonly children: ReactNode;
  readonly hidden?: boolean;
  /** What it shows is of an earlier text. */
  readonly outOfDate?: boolean;
}

/** A part of the screen that assistive technology can jump to by name. */
export function Pane({ name, children, hidden, outOfDate = false }: PaneProps) {
  return (
    <section className={styles.pane} aria-label={name} hidden={hidden} data-stale={outOfDate || undefined}>
      {children}
      {outOfDate && (
        <p className={styles.outOfDate}>
          <SeverityIcon severity="warning" /> Out of date
        </p>
      )}
    </section>
  );
}
