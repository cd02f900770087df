import type { ReactNode } from 'react';
import { cutText } from '../../../ui/cutText.ts';
import styles from './Rows.module.css';

/** The line below a text form, where its rows have theirs. */
export function TextFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}

/** How a value goes over the wire, as far as there is room for it. */
export function WireLine({ text }: { text: string }) {
  return (
    <p className={styles.wire}>
      {text === '' ? 'Nothing is sent.' : <code title="As it is sent">{cutText(text)}</code>}
    </p>
  );
}
