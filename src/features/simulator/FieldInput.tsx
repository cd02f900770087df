import { useId } from 'react';
import type {
  DocumentRange,
  ExchangeEdits,
  Field,
  FieldEdit,
  Message,
  SourceKind,
} from '../../openapi/index.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { DeclarationButton } from './DeclarationButton.tsx';
import { Description } from './Description.tsx';
import styles from './Field.module.css';
import { fieldState, jsonFault, sampleText, withFieldEdit, withoutFieldEdit } from './fieldEdits.ts';
import { RequiredMark } from './RequiredMark.tsx';
import { ResetButton } from './ResetButton.tsx';
import { SendSwitch } from './SendSwitch.tsx';
import { useScrollToWhen } from './useScrollToWhen.ts';
import { useSourceFocus } from './useSourceFocus.ts';

interface FieldInputProps {
  readonly field: Field;
  readonly message: Message;
  readonly edits: ExchangeEdits;
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal?: ((range: DocumentRange) => void) | undefined;
}

/** One parameter or header. Not sent, sent empty and sent with a text are three different looks. */
export function FieldInput({ field, message, edits, sources, onEdit, onReveal }: FieldInputProps) {
  const id = useId();
  const state = fieldState(field, message, edits);
  const kind = sources.get(state.key);
  const { lit, places } = useSourceFocus(state.key, kind !== undefined);
  const row = useScrollToWhen(lit);
  const { range } = field;
  const fault = state.json && state.sent ? jsonFault(state.text) : undefined;
  const suggestions = suggestedTexts(field);
  const change = (edit: FieldEdit) => onEdit(withFieldEdit(edits, state.key, edit));
  return (
    <div
      ref={row}
      className={styles.field}
      data-kind={kind}
      data-sent={state.sent}
      data-generated={(state.sent && state.generated) || undefined}
      data-source={state.key}
      {...places}
    >
      <div className={styles.head}>
        <label id={`${id}-label`} htmlFor={id}>
          {field.name}
        </label>
        {field.required && <RequiredMark />}
        <Captions id={`${id}-captions`} field={field} feeds={kind !== undefined} />
        <ResetButton
          name={field.name}
          edited={state.edited}
          onReset={() => onEdit(withoutFieldEdit(edits, state.key))}
        />
        {(!field.required || !state.sent) && (
          <SendSwitch name={field.name} sent={state.sent} onSend={(send) => change({ send })} />
        )}
      </div>
      <div className={styles.line}>
        <div className={styles.control} data-lit={lit || undefined}>
          <input
            id={id}
            className={styles.input}
            aria-describedby={`${id}-captions ${id}-made-up`}
            aria-required={field.required}
            aria-invalid={fault !== undefined}
            list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
            value={state.sent ? state.text : ''}
            placeholder={state.sent ? 'empty' : 'not sent'}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) =>
              change(state.sent ? { text: event.target.value } : { text: event.target.value, send: true })
            }
          />
          {state.sent && state.generated && (
            <span id={`${id}-made-up`} className={styles.madeUp}>
              made up
            </span>
          )}
        </div>
        {field.declared && range && onReveal && (
          <DeclarationButton label={`${id}-label`} onPress={() => onReveal(range)} />
        )}
      </div>
      {suggestions.length > 0 && (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {fault !== undefined && (
        <p className={styles.fault}>
          <InlineCode text={fault} />
        </p>
      )}
      <Description text={field.description} />
    </div>
  );
}

interface CaptionsProps {
  readonly id: string;
  readonly field: Field;
  readonly feeds: boolean;
}

function Captions({ id, field, feeds }: CaptionsProps) {
  return (
    <span id={id} className={styles.caption}>
      {feeds && <b className={styles.feeds}>feeds the URL</b>}
      {!field.declared && <span className={styles.undeclared}>not declared</span>}
      {field.deprecated && <span>deprecated</span>}
      {!feeds && typeWords(field) !== '' && <span className={styles.type}>{typeWords(field)}</span>}
    </span>
  );
}

/** A plain string is what everyone expects; only other types are worth the room. */
function typeWords({ types, format, mediaType }: Field): string {
  const type = types.filter((each) => each !== 'string').join(' or ');
  return [type, format, mediaType].filter(Boolean).join(' ');
}

function suggestedTexts(field: Field): readonly string[] {
  const examples = field.examples.map((example) => example.text ?? sampleText(example.value));
  return [...new Set([...(field.enum ?? []).map(sampleText), ...examples])];
}
