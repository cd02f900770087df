import { useId } from 'react';
import { wireText } from '../../../openapi/http/index.ts';
import {
  type DocumentRange,
  type ExchangeEdits,
  type Field,
  type FieldEdit,
  fieldValue,
  type Message,
  type SourceKind,
} from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { DescriptionText } from '../controls/Description.tsx';
import styles from '../controls/Field.module.css';
import {
  DeclarationButton,
  NameLabel,
  RequiredMark,
  ResetButton,
  SendSwitch,
} from '../controls/HeadControls.tsx';
import { useSourceFocus } from '../focus/exchangeFocus.ts';
import { useScrollToWhen } from '../focus/useScrollToWhen.ts';
import { TextFoot, WireLine } from '../values/RowFoot.tsx';
import { FieldRows } from '../values/Rows.tsx';
import { useFieldView, ViewToggle } from '../values/ViewToggle.tsx';
import { FieldText } from './FieldText.tsx';
import { fieldState, withFieldEdit, withoutFieldEdit } from './fieldEdits.ts';

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
  const state = fieldState(field, message, edits);
  const kind = sources.get(state.key);
  const { lit, places } = useSourceFocus(state.key, kind !== undefined);
  const row = useScrollToWhen(lit);
  const { range } = field;
  const { chooses, view, laidOut, fault, onView } = useFieldView(field, state);
  const inRows = view === 'rows';
  const change = (edit: FieldEdit) => onEdit(withFieldEdit(edits, state.key, edit));
  const toggle = chooses && (
    <ViewToggle name={field.name} text="JSON" view={view} possible={laidOut !== undefined} onView={onView} />
  );
  const declaration = field.declared && range && onReveal && (
    <DeclarationButton name={field.name} onPress={() => onReveal(range)} />
  );
  return (
    <div
      ref={row}
      className={styles.field}
      data-kind={kind}
      data-sent={state.sent}
      data-generated={(state.sent && state.generated && !inRows) || undefined}
      data-source={state.key}
      data-note={`field ${state.key}`}
      {...places}
    >
      <div className={styles.head}>
        <NameLabel id={`${id}-label`} name={field.name} htmlFor={inRows ? undefined : id} />
        {field.required && <RequiredMark />}
        <FieldCaptions
          id={`${id}-captions`}
          field={field}
          feeds={kind !== undefined}
          generated={inRows && state.generated}
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
        <div className={inRows ? styles.aside : styles.control} data-lit={(!inRows && lit) || undefined}>
          <FieldText
            id={id}
            field={field}
            state={state}
            describedBy={`${id}-captions`}
            invalid={fault !== undefined}
            aside={inRows}
            // Rows would take the field away from the user typing in it as soon as the text has some.
            onFocus={() => onView('text')}
            onText={(text) => change(state.sent ? { text } : { text, send: true })}
          />
        </div>
        {inRows && laidOut && (
          <FieldRows
            field={field}
            laidOut={laidOut}
            text={state.text}
            generated={state.generated}
            lit={lit}
            describedBy={`${id}-captions`}
            onText={(text) => change({ text })}
          >
            {toggle}
            {declaration}
          </FieldRows>
        )}
        {!inRows && declaration}
      </div>
      {!inRows && toggle && <TextFoot>{toggle}</TextFoot>}
      {chooses && (
        <div className={styles.outcome}>
          {laidOut && <WireLine text={wireText(field, fieldValue(field, state.text))} />}
          {fault !== undefined && (
            <p className={styles.fault}>
              <InlineCode text={fault} />
            </p>
          )}
        </div>
      )}
      <DescriptionText text={field.description} />
    </div>
  );
}

interface FieldCaptionsProps {
  readonly id: string;
  readonly field: Field;
  readonly feeds: boolean;
  readonly generated: boolean;
}

/** What to know about a field at a glance. */
function FieldCaptions({ id, field, feeds, generated }: FieldCaptionsProps) {
  return (
    <span id={id} className={styles.caption}>
      {feeds && <b className={styles.feeds}>feeds the URL</b>}
      {!field.declared && <span className={styles.undeclared}>not declared</span>}
      {field.deprecated && <span>deprecated</span>}
      {generated && <span>generated</span>}
      {!feeds && typeWords(field) !== '' && <span className={styles.type}>{typeWords(field)}</span>}
    </span>
  );
}

/** Strings are expected; only other types are worth the room. */
function typeWords({ types, format, mediaType }: Field): string {
  const type = types.filter((each) => each !== 'string').join(' or ');
  return [type, format, mediaType].filter(Boolean).join(' ');
}
