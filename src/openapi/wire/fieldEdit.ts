import type { Field } from '../exchange/detail.ts';
import type { ExchangeEdits, FieldEdit } from '../exchange/exchange.ts';
import { scalarText } from '../http/scalarText.ts';
import type { JsonValue } from '../source/json.ts';

/**
 * The edit that gives a field the value a message has, as little of it as that takes.
 *
 * @param value `undefined` where the message does not have the field.
 * @returns `undefined` where the field has this value anyway. A generated sample that turns out to be right is typed in,
 *   since it is no longer generated.
 * @example fieldEdit(field, 7) // { text: '7' }
 */
export function fieldEdit(field: Field, value: JsonValue | undefined): FieldEdit | undefined {
  if (value === undefined) return field.sentByDefault ? { send: false } : undefined;
  const isSample = scalarText(field.sample.value) === scalarText(value);
  const sameType = typeof field.sample.value === typeof value;
  const text = isSample && sameType && field.sample.generated.length === 0 ? undefined : scalarText(value);
  if (text === undefined && field.sentByDefault) return undefined;
  return { ...(text !== undefined && { text }), ...(field.sentByDefault ? {} : { send: true }) };
}

/**
 * Fields as typed until now, with new edits for some of them; `undefined` drops what was typed.
 *
 * @example withFields({ a: { text: 'x' } }, new Map([['a', undefined]])) // {}
 */
export function withFields(
  before: ExchangeEdits['fields'],
  decided: ReadonlyMap<string, FieldEdit | undefined>,
): Record<string, FieldEdit> {
  const fields = new Map(Object.entries(before ?? {}));
  for (const [id, edit] of decided) {
    if (edit === undefined) fields.delete(id);
    else fields.set(id, edit);
  }
  return Object.fromEntries(fields);
}
