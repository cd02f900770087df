import { scalarText } from '../../../openapi/http/index.ts';
import type { ExchangeEdits, Field, FieldEdit, Message } from '../../../openapi/index.ts';

/** What a sample field shows: the document's sample with the user's edit over it. Absent and empty stay apart. */
export interface FieldState {
  /** The member of `edits.fields` it is stored under, which is also the source its expressions name. */
  readonly key: string;
  readonly text: string;
  readonly sent: boolean;
  readonly edited: boolean;
  /** A generated sample that was not edited. */
  readonly generated: boolean;
  /** The text is JSON: the field takes an array or an object. */
  readonly json: boolean;
}

export function fieldState(field: Field, message: Message, edits: ExchangeEdits): FieldState {
  const key = `${message}.${field.id}`;
  const edit = ownEdit(edits, key);
  return {
    key,
    text: edit?.text ?? scalarText(field.sample.value),
    sent: edit?.send ?? field.sentByDefault,
    edited: edit !== undefined,
    generated: edit?.text === undefined && field.sample.generated.length > 0,
    json: takesJson(field),
  };
}

/** The edits with one field changed; what was known of the field and is not named in `change` stays. */
export function withFieldEdit(edits: ExchangeEdits, key: string, change: FieldEdit): ExchangeEdits {
  return { ...edits, fields: { ...edits.fields, [key]: { ...ownEdit(edits, key), ...change } } };
}

/** The edits with one field as the document has it. */
export function withoutFieldEdit(edits: ExchangeEdits, key: string): ExchangeEdits {
  const { [key]: _reset, ...fields } = edits.fields ?? {};
  return { ...edits, fields };
}

/** Why the text of an array or object field is not JSON; `undefined` if it is. */
export function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return 'Not JSON, so it is sent as text. Type an array as `["a", "b"]`, an object as `{"a": 1}`.';
  }
}

function ownEdit(edits: ExchangeEdits, key: string): FieldEdit | undefined {
  return edits.fields && Object.hasOwn(edits.fields, key) ? edits.fields[key] : undefined;
}

function takesJson(field: Field): boolean {
  if (typeof field.sample.value === 'object' && field.sample.value !== null) return true;
  return field.types.length > 0 && field.types.every((type) => type === 'array' || type === 'object');
}
