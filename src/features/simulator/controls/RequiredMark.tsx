import styles from './Field.module.css';

/** A star for the eye, the word for everyone else; outside the label, whose text is the name alone. */
export function RequiredMark() {
  return (
    <span className={styles.required} role="img" aria-label="required" title="required">
      *
    </span>
  );
}
