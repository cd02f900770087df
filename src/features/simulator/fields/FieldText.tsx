import { type ClipboardEvent, useState } from 'react';
import { scalarText } from '../../../openapi/http/index.ts';
import type { Field } from '../../../openapi/index.ts';
import fieldStyles from '../controls/Field.module.css';
import { Suggestions } from '../controls/Suggestions.tsx';
import { CutFoot } from '../large/CutFoot.tsx';
import { isLarge, shownOf } from '../large/largeText.ts';
import { WholeText } from '../large/WholeText.tsx';
import styles from './FieldText.module.css';
import type { FieldState } from './fieldEdits.ts';

interface FieldTextProps {
  readonly id: string;
  readonly field: Field;
  readonly state: FieldState;
  readonly describedBy: string;
  readonly invalid: boolean;
  /** Rows are shown instead: it stays in the page under its name, but not in the tab order. */
  readonly aside: boolean;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
}

/** A field as one line of text, which takes anything; of a large one its beginning, until the user wants to edit it. */
export function FieldText(props: FieldTextProps) {
  const { id, field, state, describedBy, invalid, aside, onFocus, onText } = props;
  const suggestions = suggestedTexts(field);
  const [whole, setWhole] = useState(false);
  const shown = shownOf(state.text);
  const isCut = state.sent && shown !== state.text;
  const change = (text: string) => {
    // Whoever types or pastes so much stays in it.
    if (isLarge(text)) setWhole(true);
    onText(text);
  };
  const pasteLarge = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (isCut || !isLarge(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    change(
      value.slice(0, selectionStart ?? 0) +
        pasted.replaceAll(/[\r\n]+/g, '') +
        value.slice(selectionEnd ?? 0),
    );
  };
  if (whole && state.sent && !aside) {
    return <WholeText name={field.name} text={state.text} start={START} onText={onText} />;
  }
  return (
    <>
      <input
        id={id}
        aria-labelledby={aside ? undefined : `${id}-label`}
        aria-label={aside ? field.name : undefined}
        className={fieldStyles.input}
        aria-describedby={`${describedBy} ${id}-generated`}
        aria-required={field.required}
        aria-invalid={invalid}
        list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
        value={state.sent ? shown : ''}
        readOnly={isCut}
        placeholder={state.sent ? 'empty' : 'not sent'}
        spellCheck={false}
        autoComplete="off"
        tabIndex={aside ? -1 : undefined}
        onFocus={onFocus}
        onChange={(event) => change(event.target.value)}
        onPaste={pasteLarge}
      />
      {state.sent && state.generated && !aside && (
        <span id={`${id}-generated`} className={styles.generated}>
          generated
        </span>
      )}
      {suggestions.length > 0 && <Suggestions id={`${id}-suggestions`} texts={suggestions} />}
      {isCut && !aside && <CutFoot text={state.text} name={field.name} onWhole={() => setWhole(true)} />}
    </>
  );
}

const START = { start: 0, end: 0 };

function suggestedTexts(field: Field): readonly string[] {
  const examples = field.examples.map((example) => example.text ?? scalarText(example.value));
  return [...new Set([...(field.enum ?? []).map(scalarText), ...examples])];
}
