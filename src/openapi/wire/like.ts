import type { Field, ValueDetail } from '../exchange/detail.ts';
import { readJson } from '../http/readJson.ts';
import { isArray, isObject, type JsonObject, type JsonValue, member, members } from '../source/json.ts';

/**
 * A value that shows what kind of value is meant: the sample, with what it lacks and the document declares.
 *
 * @param declared What the schema says of the value; absent where it says nothing.
 * @returns `undefined` where nothing is known, so that text is text.
 * @example likeOf({ a: 'x' }, { types: ['object'], members: [{ name: 'n', types: ['integer'], required: false }] })
 *   // { n: 0, a: 'x' }
 */
export function likeOf(
  sample: JsonValue | undefined,
  declared: ValueDetail | undefined,
): JsonValue | undefined {
  if (declared === undefined) return sample;
  const { types, items, members: inner = [] } = declared;
  const isList = sample === undefined ? types.includes('array') : isArray(sample);
  if (isList) {
    const [first] = isArray(sample) ? sample : [];
    const item = likeOf(first, items);
    return item === undefined ? [] : [item];
  }
  if (sample === undefined ? types.includes('object') : isObject(sample)) {
    const known = inner.flatMap((each) => entry(each.name, likeOf(member(sample, each.name), each)));
    return { ...Object.fromEntries(known), ...unknownMembers(sample, inner) };
  }
  return sample ?? scalarLike(types);
}

/** A field whose sample shows what kind of value is meant, as far as the document says. */
export function withLike(field: Field): Field {
  const value = likeOf(field.sample.value, field.inner) ?? field.sample.value;
  return { ...field, sample: { ...field.sample, value } };
}

function entry(name: string, value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return value === undefined ? [] : [[name, value]];
}

function unknownMembers(
  sample: JsonValue | undefined,
  inner: readonly { readonly name: string }[],
): JsonObject {
  const known = new Set(inner.map(({ name }) => name));
  return Object.fromEntries(members(sample).filter(([name]) => !known.has(name)));
}

function scalarLike(types: readonly string[]): JsonValue | undefined {
  if (types.includes('string')) return '';
  if (types.includes('integer') || types.includes('number')) return 0;
  return types.includes('boolean') ? false : undefined;
}

/**
 * The value of a text on the wire where the sample shows what kind of value is meant: a number stays one.
 *
 * @param like The sample of the same value; `undefined` if there is none, then text is text.
 * @example typedLike(7, '8') // 8, while typedLike('a', '8') is '8'
 */
export function typedLike(like: JsonValue | undefined, text: string): JsonValue {
  if (like === undefined || like === null || typeof like === 'string') return text;
  const read = readJson(text);
  if (!read.ok) return text;
  const { value } = read;
  if (typeof like === 'object') return typeof value === 'object' && value !== null ? value : text;
  // Only what writes back as the same text: `007` is not a number.
  return typeof value === typeof like && String(value) === text ? value : text;
}

/**
 * The fields of a form, which are texts and lists of texts, as the kinds of values the sample has.
 *
 * @example fieldsLike({ n: 7 }, { n: '8' }) // { n: 8 }
 */
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
