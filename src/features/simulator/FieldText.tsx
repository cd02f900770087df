import type { Field } from '../../openapi/index.ts';
import styles from './Field.module.css';
import { type FieldState, sampleText } from './fieldEdits.ts';

interface FieldTextProps {
  readonly id: string;
  readonly field: Field;
  readonly state: FieldState;
  readonly describedBy: string;
  readonly invalid: boolean;
  /** Rows are shown instead: it is there for who asks for it by its name, and out of the way of the Tab key. */
  readonly aside: boolean;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
}

/** A field as one line of text, which takes anything. */
export function FieldText(props: FieldTextProps) {
  const { id, field, state, describedBy, invalid, aside, onFocus, onText } = props;
  const suggestions = suggestedTexts(field);
  return (
    <>
      <input
        id={id}
        aria-labelledby={`${id}-label`}
        className={styles.input}
        aria-describedby={`${describedBy} ${id}-made-up`}
        aria-required={field.required}
        aria-invalid={invalid}
        list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
        value={state.sent ? state.text : ''}
        placeholder={state.sent ? 'empty' : 'not sent'}
        spellCheck={false}
        autoComplete="off"
        tabIndex={aside ? -1 : undefined}
        onFocus={onFocus}
        onChange={(event) => onText(event.target.value)}
      />
      {state.sent && state.generated && !aside && (
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
