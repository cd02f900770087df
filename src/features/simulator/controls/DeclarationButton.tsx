import styles from './Field.module.css';

interface DeclarationButtonProps {
  /** Id of the label of what is declared. */
  readonly label: string;
  readonly onPress: () => void;
}

/** The way from a field to the lines of the document that declare it. */
export function DeclarationButton({ label, onPress }: DeclarationButtonProps) {
  return (
    <button
      type="button"
      className={styles.declaration}
      aria-label="Go to declaration"
      aria-describedby={label}
      title="Show the declaration in the document"
      onClick={onPress}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d="M5 3 2 7l3 4M9 3l3 4-3 4" />
      </svg>
    </button>
  );
}
