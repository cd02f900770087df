import type { Field } from '../../openapi/index.ts';
import styles from './Field.module.css';
import { type FieldState, sampleText } from './fieldEdits.ts';

interface FieldTextProps {
  readonly id: string;
  readonly field: Field;
  readonly state: FieldState;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly onText: (text: string) => void;
}

/** A field as one line of text, which takes anything. */
export function FieldText({ id, field, state, describedBy, invalid, onText }: FieldTextProps) {
  const suggestions = suggestedTexts(field);
  return (
    <>
      <input
        id={id}
        className={styles.input}
        aria-describedby={`${describedBy} ${id}-made-up`}
        aria-required={field.required}
        aria-invalid={invalid}
        list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
        value={state.sent ? state.text : ''}
        placeholder={state.sent ? 'empty' : 'not sent'}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
      {state.sent && state.generated && (
        <span id={`${id}-made-up`} className={styles.madeUp}>
          made up
        </span>
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </>
  );
}

function suggestedTexts(field: Field): readonly string[] {
  const examples = field.examples.map((example) => example.text ?? sampleText(example.value));
  return [...new Set([...(field.enum ?? []).map(sampleText), ...examples])];
}
