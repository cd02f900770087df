import type { Severity } from '../openapi/index.ts';
import styles from './SeverityIcon.module.css';

/**
 * The three marks of the app: error, warning and note. One shape each, so that colour is never the only sign.
 * Decoration: the word is beside it.
 */
export function SeverityIcon({ severity }: { severity: Severity }) {
  return (
    <svg className={styles.icon} data-severity={severity} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[severity]}
    </svg>
  );
}

const SHAPES = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={styles.cut} />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.4 14.4H.6Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v4m0 2v.2" className={styles.cut} />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 7.4v3.8M8 4.8V5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
};
