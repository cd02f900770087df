import styles from './FlowBar.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Nothing to choose from one value; a value that the document lost stays, so that it can be taken back. */
export function Choice({ label, all, values, value, onChange }: ChoiceProps) {
  if (values.length < 2 && value === '') return null;
  const gone = value !== '' && !values.includes(value) ? [value] : [];
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {[...gone, ...values].map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
