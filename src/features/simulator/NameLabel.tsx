import styles from './Field.module.css';

interface NameLabelProps {
  readonly id: string;
  readonly name: string;
  /** The one input it is the label of; absent above rows, whose group bears the name. */
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
