import { readJson } from '../http/readJson.ts';
import type { JsonValue } from '../source/json.ts';
import { isArray, isObject } from '../source/json.ts';
import type { Field } from './detail.ts';

/** What of a field decides how its text is read. */
type ReadField = Pick<Field, 'types' | 'mediaType' | 'in' | 'sample'>;

/**
 * The value that a field's text stands for. JSON text is read for arrays and objects, and for numbers and booleans
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
