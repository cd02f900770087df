import { useId } from 'react';
import type {
  DocumentRange,
  ExchangeEdits,
  Field,
  FieldEdit,
  Message,
  SourceKind,
} from '../../openapi/index.ts';
import { fieldValue, wireText } from '../../openapi/index.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { DeclarationButton } from './DeclarationButton.tsx';
import { Description } from './Description.tsx';
import styles from './Field.module.css';
import { FieldCaptions } from './FieldCaptions.tsx';
import { FieldText } from './FieldText.tsx';
import { fieldState, withFieldEdit, withoutFieldEdit } from './fieldEdits.ts';
import { NameLabel } from './NameLabel.tsx';
import { RequiredMark } from './RequiredMark.tsx';
import { ResetButton } from './ResetButton.tsx';
import { SendSwitch } from './SendSwitch.tsx';
import { useScrollToWhen } from './useScrollToWhen.ts';
import { useSourceFocus } from './useSourceFocus.ts';
import { FieldRows } from './values/FieldRows.tsx';
import { TextFoot } from './values/TextFoot.tsx';
import { useFieldView } from './values/useFieldView.ts';
import { ViewToggle } from './values/ViewToggle.tsx';
import { WireLine } from './values/WireLine.tsx';

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
            // Rows would take the field away from whoever types in it as soon as the text has some.
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
      {laidOut && <WireLine text={wireText(field, fieldValue(field, state.text))} />}
      {fault !== undefined && (
        <p className={styles.fault}>
          <InlineCode text={fault} />
        </p>
      )}
      <Description text={field.description} />
    </div>
  );
}
