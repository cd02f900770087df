import styles from './Field.module.css';

interface NameLabelProps {
  readonly id: string;
  readonly name: string;
  /** The one input that a press on it goes to; absent above rows, so that a press does not put the text in their place. */
  readonly htmlFor: string | undefined;
}

/** The name of a field or body. */
export function NameLabel({ id, name, htmlFor }: NameLabelProps) {
  if (htmlFor === undefined) {
    return (
      <span id={id} className={styles.label}>
        {name}
      </span>
    );
  }
  return (
    <label id={id} className={styles.label} htmlFor={htmlFor}>
      {name}
    </label>
  );
}
