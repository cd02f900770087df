import { readJson } from '../http/readJson.ts';
import type { JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members } from '../source/json.ts';

/**
 * What a text on the wire stands for where the sample shows what kind of value is meant: a number stays one.
 *
 * @param like The sample of the same value; `undefined` where there is none, then text is text.
 * @example typedLike(7, '8') // 8, while typedLike('a', '8') is '8'
 */
export function typedLike(like: JsonValue | undefined, text: string): JsonValue {
  if (like === undefined || like === null || typeof like === 'string') return text;
  const read = readJson(text);
  if (!read.ok) return text;
  const { value } = read;
  if (typeof like === 'object') return typeof value === 'object' && value !== null ? value : text;
  // Only what writes back as the same text: `007` is no number.
  return typeof value === typeof like && String(value) === text ? value : text;
}

/** The fields of a form, which are texts and lists of texts, as the kinds of values the sample has. */
export function fieldsLike(like: JsonValue, fields: JsonValue): JsonValue {
  if (!isObject(fields)) return fields;
  return Object.fromEntries(
    members(fields).map(([name, value]) => {
      const sample = member(like, name);
      const items = isArray(value) ? value : [value];
      const typed = items.map((item) =>
        typeof item === 'string' ? typedLike(isArray(sample) ? sample[0] : sample, item) : item,
      );
      const isList = isArray(value) || isArray(sample);
      return [name, isList ? typed : (typed[0] ?? '')];
    }),
  );
}
