import { useEffect, useId, useRef } from 'react';
import type { ExchangeEdits, Field, FieldEdit, Message, SourceKind } from '../../openapi/index.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { Description } from './Description.tsx';
import styles from './Field.module.css';
import type { FieldState } from './fieldEdits.ts';
import { fieldState, jsonFault, sampleText, withFieldEdit, withoutFieldEdit } from './fieldEdits.ts';
import { ResetButton } from './ResetButton.tsx';
import { SendSwitch } from './SendSwitch.tsx';

interface FieldInputProps {
  readonly field: Field;
  readonly message: Message;
  readonly edits: ExchangeEdits;
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly focusedSource: string | undefined;
  readonly onFocusSource: ((source: string) => void) | undefined;
  readonly onEdit: (edits: ExchangeEdits) => void;
}

/** One parameter or header. Not sent, sent empty and sent with a text are three different looks. */
export function FieldInput({
  field,
  message,
  edits,
  sources,
  focusedSource,
  onFocusSource,
  onEdit,
}: FieldInputProps) {
  const id = useId();
  const state = fieldState(field, message, edits);
  const kind = sources.get(state.key);
  const focused = focusedSource === state.key;
  const row = useScrollToWhen(focused);
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
      data-focused={focused || undefined}
    >
      <div className={styles.head}>
        <label htmlFor={id}>{field.name}</label>
        <Captions id={`${id}-captions`} field={field} state={state} feeds={kind !== undefined} />
        {state.edited && (
          <ResetButton name={field.name} onReset={() => onEdit(withoutFieldEdit(edits, state.key))} />
        )}
        {(!field.required || !state.sent) && (
          <SendSwitch name={field.name} sent={state.sent} onSend={(send) => change({ send })} />
        )}
      </div>
      <input
        id={id}
        className={styles.input}
        aria-describedby={`${id}-captions`}
        aria-required={field.required}
        aria-invalid={fault !== undefined}
        list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
        value={state.sent ? state.text : ''}
        placeholder={state.sent ? 'empty' : 'not sent'}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => onFocusSource?.(state.key)}
        onChange={(event) =>
          change(state.sent ? { text: event.target.value } : { text: event.target.value, send: true })
        }
      />
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
  readonly state: FieldState;
  readonly feeds: boolean;
}

function Captions({ id, field, state, feeds }: CaptionsProps) {
  return (
    <span id={id} className={styles.caption}>
      {feeds && <b className={styles.feeds}>feeds the URL</b>}
      {field.required && field.in !== 'path' && <span>required</span>}
      {!field.declared && <span className={styles.undeclared}>not declared</span>}
      {field.deprecated && <span>deprecated</span>}
      {state.sent && state.generated && <span>made up</span>}
      {typeWords(field) !== '' && <span className={styles.type}>{typeWords(field)}</span>}
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

/** Brings a row into view as soon as something elsewhere points at it; the keyboard focus stays where it is. */
function useScrollToWhen(pointedAt: boolean) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointedAt) row.current?.scrollIntoView({ block: 'nearest' });
  }, [pointedAt]);
  return row;
}
