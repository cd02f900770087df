import { useId, useState } from 'react';
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
import { FieldText } from './FieldText.tsx';
import { fieldState, jsonFault, withFieldEdit, withoutFieldEdit } from './fieldEdits.ts';
import { RequiredMark } from './RequiredMark.tsx';
import { ResetButton } from './ResetButton.tsx';
import { SendSwitch } from './SendSwitch.tsx';
import { useScrollToWhen } from './useScrollToWhen.ts';
import { useSourceFocus } from './useSourceFocus.ts';
import { FieldRows } from './values/FieldRows.tsx';
import { fieldLayout } from './values/fieldLayout.ts';
import { TextFoot } from './values/TextFoot.tsx';
import { type View, ViewToggle } from './values/ViewToggle.tsx';

interface FieldInputProps {
  readonly field: Field;
  readonly message: Message;
  readonly edits: ExchangeEdits;
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal?: ((range: DocumentRange) => void) | undefined;
}

/**
 * One parameter or header: a line of text or, for an array or object, a row for each item or member. Not sent, sent
 * empty and sent with a text are three different looks.
 */
export function FieldInput({ field, message, edits, sources, onEdit, onReveal }: FieldInputProps) {
  const id = useId();
  const [view, setView] = useState<View>('rows');
  const state = fieldState(field, message, edits);
  const kind = sources.get(state.key);
  const { lit, places } = useSourceFocus(state.key, kind !== undefined);
  const row = useScrollToWhen(lit);
  const { range } = field;
  const laidOut = state.json && state.sent ? fieldLayout(field, state.text) : undefined;
  const fault = state.json && state.sent && !laidOut ? jsonFault(state.text) : undefined;
  const inRows = laidOut !== undefined && view === 'rows';
  const change = (edit: FieldEdit) => onEdit(withFieldEdit(edits, state.key, edit));
  const toggle = state.json && state.sent && (
    <ViewToggle
      name={field.name}
      text="JSON"
      view={inRows ? 'rows' : 'text'}
      possible={laidOut !== undefined}
      onView={setView}
    />
  );
  const declaration = field.declared && range && onReveal && (
    <DeclarationButton label={`${id}-label`} onPress={() => onReveal(range)} />
  );
  return (
    <div
      ref={row}
      className={styles.field}
      data-kind={kind}
      data-sent={state.sent}
      data-generated={(state.sent && state.generated && !inRows) || undefined}
      data-source={state.key}
      {...places}
    >
      <div className={styles.head}>
        {inRows ? (
          <span id={`${id}-label`} className={styles.label}>
            {field.name}
          </span>
        ) : (
          <label id={`${id}-label`} className={styles.label} htmlFor={id}>
            {field.name}
          </label>
        )}
        {field.required && <RequiredMark />}
        <Captions
          id={`${id}-captions`}
          field={field}
          feeds={kind !== undefined}
          madeUp={inRows && state.generated}
        />
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
        {inRows ? (
          <FieldRows
            field={field}
            laidOut={laidOut}
            text={state.text}
            generated={state.generated}
            lit={lit}
            labelledBy={`${id}-label`}
            describedBy={`${id}-captions`}
            onText={(text) => change({ text })}
          >
            {toggle}
            {declaration}
          </FieldRows>
        ) : (
          <div className={styles.control} data-lit={lit || undefined}>
            <FieldText
              id={id}
              field={field}
              state={state}
              describedBy={`${id}-captions`}
              invalid={fault !== undefined}
              onText={(text) => {
                // Rows would take the field away from whoever types in it as soon as the text has some.
                setView('text');
                change(state.sent ? { text } : { text, send: true });
              }}
            />
          </div>
        )}
        {!inRows && declaration}
      </div>
      {!inRows && toggle && <TextFoot>{toggle}</TextFoot>}
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
  readonly madeUp: boolean;
}

function Captions({ id, field, feeds, madeUp }: CaptionsProps) {
  return (
    <span id={id} className={styles.caption}>
      {feeds && <b className={styles.feeds}>feeds the URL</b>}
      {!field.declared && <span className={styles.undeclared}>not declared</span>}
      {field.deprecated && <span>deprecated</span>}
      {madeUp && <span>made up</span>}
      {!feeds && typeWords(field) !== '' && <span className={styles.type}>{typeWords(field)}</span>}
    </span>
  );
}

/** A plain string is what everyone expects; only other types are worth the room. */
function typeWords({ types, format, mediaType }: Field): string {
  const type = types.filter((each) => each !== 'string').join(' or ');
  return [type, format, mediaType].filter(Boolean).join(' ');
}
