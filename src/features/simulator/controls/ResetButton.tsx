import styles from './Field.module.css';

interface ResetButtonProps {
  readonly name: string;
  readonly edited: boolean;
  readonly onReset: () => void;
}

/** Back to what the document gives. Its room is kept while there is nothing to reset, so that typing moves nothing. */
export function ResetButton({ name, edited, onReset }: ResetButtonProps) {
  return (
    <button
      type="button"
      className={styles.reset}
      hidden={!edited}
      aria-label={`Reset ${name}`}
      title="Back to the document's sample"
      onClick={onReset}
    >
      ↺
    </button>
  );
}
