import type { Field } from '../../../openapi/index.ts';
import { sampleText } from '../fields/fieldEdits.ts';
import styles from './Rows.module.css';

interface ExamplePickerProps {
  readonly field: Field;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The document's named examples, which a line of text would suggest. */
export function ExamplePicker({ field, text, onText }: ExamplePickerProps) {
  const texts = field.examples.map((example) => sampleText(example.value));
  if (texts.length === 0) return null;
  const current = texts.indexOf(text);
  return (
    <select
      className={styles.examples}
      aria-label={`Example of ${field.name}`}
      value={current}
      onChange={(event) => {
        const chosen = texts[Number(event.target.value)];
        if (chosen !== undefined) onText(chosen);
      }}
    >
      {current === -1 && <option value={-1}>Examples…</option>}
      {field.examples.map(({ name, summary }, index) => (
        <option key={name} value={index}>
          {summary ?? name}
        </option>
      ))}
    </select>
  );
}
