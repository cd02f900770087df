import type { ExchangeValue } from '../http/message.ts';
import { own } from '../http/own.ts';
import { serializeParameter } from '../http/serializeParameter.ts';
import type { JsonValue } from '../source/json.ts';
import type { Field } from './detail.ts';
import type { FieldEdit } from './edits.ts';
import { fieldValue } from './fieldValue.ts';

/** A field with the value it has in this exchange. */
export interface FilledField {
  readonly field: Field;
  readonly value: ExchangeValue;
}

/** Applies edits to fields: typed text takes the place of the sample, the switch that of the default. */
export function fillFields(
  fields: readonly Field[],
  edits: Readonly<Record<string, FieldEdit>> | undefined,
  message: 'request' | 'response',
): readonly FilledField[] {
  return fields.map((field) => {
    const edit = own(edits, `${message}.${field.id}`);
    const value = edit?.text === undefined ? field.sample.value : fieldValue(field, edit.text);
    const line = field.in === 'header' ? headerLine(field, value) : undefined;
    return {
      field,
      value: {
        name: field.name,
        in: field.in,
        value,
        declared: field.declared,
        required: field.required,
        sent: edit?.send ?? field.sentByDefault,
        generated: edit?.text === undefined && field.sample.generated.length > 0,
        ...(line === undefined ? {} : { line }),
      },
    };
  });
}

/** The fields that are sent, as parameters that can be serialised. */
export function sentParameters(filled: readonly FilledField[]) {
  return filled
    .filter(({ value }) => value.sent)
    .map(({ field, value }) => ({ ...field, value: value.value }));
}

/** Scalars are their own field value. */
function headerLine(field: Field, value: JsonValue): string | undefined {
  const scalar = value === null || typeof value !== 'object';
  return scalar && field.mediaType === undefined ? undefined : serializeParameter(field, value);
}
