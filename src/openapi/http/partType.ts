import type { JsonValue } from '../source/json.ts';
import { isArray, isObject } from '../source/json.ts';
import { dataFormOf } from './dataForm.ts';
import type { Encodings } from './message.ts';
import { own } from './own.ts';
import { scalarText } from './scalarText.ts';

/**
 * The media type of one field of a form or one part of a multipart body: what the document says, else JSON for
 * objects and plain text for everything else (Encoding Object, `contentType`).
 *
 * @param value The value, or one item of an array, which repeats its part.
 * @returns Of several types that the document allows, the first that is no range.
 * @example partType({ photo: { contentType: 'image/*, image/png' } }, 'photo', '…') // 'image/png'
 */
export function partType(encodings: Encodings | undefined, name: string, value: JsonValue): string {
  const given = own(encodings, name)?.contentType;
  if (given === undefined) return isObject(value) || isArray(value) ? 'application/json' : 'text/plain';
  const types = given.split(',').map((type) => type.trim());
  return types.find((type) => !type.includes('*')) ?? types[0] ?? given;
}

/** One value as text of its media type: in JSON a string has its quotes. */
export function partText(mediaType: string, value: JsonValue): string {
  return dataFormOf(mediaType) === 'json' && typeof value === 'string'
    ? JSON.stringify(value)
    : scalarText(value);
}
