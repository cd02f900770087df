import { readForm } from '../../../openapi/http/index.ts';
import type { Field } from '../../../openapi/index.ts';
import { fieldValue } from '../../../openapi/index.ts';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { isArray, isObject } from '../../../openapi/source/index.ts';
import { keepsNumbers } from './keepsNumbers.ts';
import type { RowLayout } from './row.ts';

/** Beyond this many rows the text is the quicker way. */
export const mostRows = 500;

export interface LaidOut {
  readonly layout: RowLayout;
  readonly value: JsonValue;
}

/**
 * How a field's text lies in rows.
 *
 * @returns `undefined` for a text that is no array and no object: it has no rows. Nor has one whose numbers they would
 *   change.
 */
export function fieldLayout(field: Field, text: string): LaidOut | undefined {
  const value = readValue(field, text);
  // What is no JSON here is a form, whose values are all text.
  if (/^\s*[{[]/.test(text) && !keepsNumbers(text)) return undefined;
  if (isArray(value)) return value.length > mostRows ? undefined : { layout: 'items', value };
  if (!isObject(value) || Object.keys(value).length > mostRows) return undefined;
  return { layout: isForm(field) ? 'fields' : 'members', value };
}

/** A whole query may also be written as one. */
function readValue(field: Field, text: string): JsonValue {
  const value = fieldValue(field, text);
  const asForm = typeof value === 'string' && field.in === 'querystring' && isForm(field);
  return asForm && !/^\s*[{["]/.test(value) ? readForm(value) : value;
}

function isForm({ in: location, mediaType }: Field): boolean {
  if (mediaType === undefined) return location === 'querystring';
  return mediaType.toLowerCase().startsWith('application/x-www-form-urlencoded');
}
