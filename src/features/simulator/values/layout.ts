import { type ExchangeBody, readForm } from '../../../openapi/http/index.ts';
import { type Field, fieldValue } from '../../../openapi/index.ts';
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  members,
} from '../../../openapi/source/index.ts';
import type { RowLayout } from './rows.ts';

/** Beyond this many rows the text is the quicker way. */
export const MOST_ROWS = 500;

export interface LaidOut {
  readonly layout: RowLayout;
  readonly value: JsonValue;
}

/**
 * How a field's text is laid out in rows.
 *
 * @returns `undefined` for a text that is neither an array nor an object, or whose numbers rows would change.
 */
export function fieldLayout(field: Field, text: string): LaidOut | undefined {
  const value = readValue(field, text);
  // A text that is not JSON is a form, whose values are all text.
  if (/^\s*[{[]/.test(text) && !keepsNumbers(text)) return undefined;
  if (isArray(value)) return value.length > MOST_ROWS ? undefined : { layout: 'items', value };
  if (!isObject(value) || Object.keys(value).length > MOST_ROWS) return undefined;
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

/** The fields or parts of a body that has some, if they are few enough for rows, and rows keep their numbers. */
export function bodyLayout(body: ExchangeBody): JsonObject | undefined {
  if (body.kind !== 'data' || (body.dataForm !== 'form' && body.dataForm !== 'multipart')) return undefined;
  const { text, value } = body;
  if (!isObject(value)) return undefined;
  const count = members(value).reduce((sum, [, each]) => sum + (isArray(each) ? each.length : 1), 0);
  return count > MOST_ROWS || !keepsNumbers(text) ? undefined : value;
}

/**
 * Whether all numbers of a JSON text survive being read and written again. Rows write the whole text again, so what does
 * not survive would change with the first edit of another row: an id of 19 digits, or `1e400`, which becomes `null`.
 *
 * @param text Valid JSON.
 * @example keepsNumbers('[9007199254740993]') // false: it would become 9007199254740992
 */
export function keepsNumbers(text: string): boolean {
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|-?\d[\d.eE+-]*/gs)) {
    if (token.startsWith('"')) continue;
    const read = Number(token);
    if (!Number.isFinite(read) || (/^-?\d{16,}$/.test(token) && String(read) !== token)) return false;
  }
  return true;
}
