import type { Field, ValueDetail } from '../exchange/detail.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members } from '../source/json.ts';

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
