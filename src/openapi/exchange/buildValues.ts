import type { ExchangeValue } from '../http/message.ts';
import { readJson } from '../http/readJson.ts';
import { serializeParameter } from '../http/serializeParameter.ts';
import { isArray, isObject, type JsonValue, own } from '../source/json.ts';
import type { Field } from './detail.ts';
import type { FieldEdit } from './exchange.ts';

/** A field with the value it has in this exchange. */
export interface FilledField {
  readonly field: Field;
  readonly value: ExchangeValue;
}

/**
 * Applies edits to fields: typed text takes the place of the sample, the switch that of the default.
 *
 * @example fillFields(detail.parameters, { 'request.query.a': { text: 'x' } }, 'request')
 */
export function fillFields(
  fields: readonly Field[],
  edits: Readonly<Record<string, FieldEdit>> | undefined,
  message: 'request' | 'response',
): readonly FilledField[] {
  return fields.map((field) => {
    const edit = own(edits, `${message}.${field.id}`);
    const value = edit?.text === undefined ? field.sample.value : fieldValue(field, edit.text);
    const line = field.in === 'header' ? fieldLine(field, value) : undefined;
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
        ...(line !== undefined && { line }),
      },
    };
  });
}

/**
 * The fields that are sent, as parameters that can be serialised.
 *
 * @example queryOf(sentParameters(fillFields(detail.parameters, edits.fields, 'request'))) // 'a=x'
 */
export function sentParameters(filled: readonly FilledField[]) {
  return filled
    .filter(({ value }) => value.sent)
    .map(({ field, value }) => ({ ...field, value: value.value }));
}

/** Scalars are their own field value. */
function fieldLine(field: Field, value: JsonValue): string | undefined {
  const scalar = value === null || typeof value !== 'object';
  return scalar && field.mediaType === undefined ? undefined : serializeParameter(field, value);
}

/** What of a field decides how its text is read. */
type ReadField = Pick<Field, 'types' | 'mediaType' | 'in' | 'sample'>;

/**
 * The value that a field's text means. JSON text is read for arrays and objects, and for numbers and booleans
 * where it writes back as the same text; everything else is text, whatever the declared type.
 *
 * @example fieldValue({ types: ['integer'], … }, '7') // 7, while '07' stays text
 */
export function fieldValue(field: ReadField, text: string): JsonValue {
  const { types } = field;
  if (types.includes('string')) return text;
  const read = readJson(text);
  if (!read.ok) return text;
  const { value } = read;
  if (isArray(value) || isObject(value)) return takesStructure(field, isArray(value)) ? value : text;
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  return scalar && types.length > 0 && String(value) === text ? value : text;
}

/** Where the schema says nothing, a sample that is an array or object does. */
function takesStructure(field: ReadField, array: boolean): boolean {
  if (field.mediaType !== undefined || field.in === 'querystring') return true;
  const { value } = field.sample;
  const sampled = field.types.length === 0 && (array ? isArray(value) : isObject(value));
  return sampled || field.types.includes(array ? 'array' : 'object');
}
