import type { ReactNode } from 'react';
import styles from './Pane.module.css';

interface PaneProps {
  readonly name: string;
  readonly children: ReactNode;
  readonly hidden?: boolean;
}

/** A part of the screen that assistive technology can jump to by name. */
export function Pane({ name, children, hidden }: PaneProps) {
  return (
    <section className={styles.pane} aria-label={name} hidden={hidden}>
      {children}
    </section>
  );
}
