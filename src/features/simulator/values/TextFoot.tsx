import type { ReactNode } from 'react';
import styles from './Rows.module.css';

/** The line below a text form, where its rows have theirs. */
export function TextFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
