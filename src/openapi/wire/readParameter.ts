import type { Field } from '../exchange/detail.ts';
import { isArray, isObject, type JsonValue, member } from '../source/json.ts';
import { decodeQuery, percentDecode } from '../source/percentDecode.ts';
import { typedLike } from './like.ts';

/** How a value is laid out on the wire. */
export type ValueShape = 'scalar' | 'array' | 'object';

/**
 * Which of them a field has, by its declaration and sample. A field that can be a text is read as one.
 *
 * @example shapeOf({ types: ['array'], sample }) // 'array'
 */
export function shapeOf(field: Pick<Field, 'types' | 'sample'>): ValueShape {
  const { types, sample } = field;
  if (types.includes('string')) return 'scalar';
  if (types.includes('array') || isArray(sample.value)) return 'array';
  return types.includes('object') || isObject(sample.value) ? 'object' : 'scalar';
}

/** `name=value` as a query or cookie has it. */
export interface RawPair {
  readonly rawName: string;
  readonly rawValue: string;
}

/**
 * Splits `a=1&b=2`; a pair without `=` has an empty value.
 *
 * @example rawPairs('a=1&b', '&') // [{ rawName: 'a', rawValue: '1' }, { rawName: 'b', rawValue: '' }]
 */
export function rawPairs(text: string, delimiter: string | RegExp): readonly RawPair[] {
  return text
    .split(delimiter)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 0) return { rawName: pair, rawValue: '' };
      return { rawName: pair.slice(0, equals), rawValue: pair.slice(equals + 1) };
    });
}

/** How to undo the encoding of one place of a message. */
export type Decode = (text: string) => string;

/**
 * How to undo the encoding of a field's place. `+` is a space in a query, except where reserved characters are allowed.
 *
 * @returns One of three functions, so that what they decode can be kept by function.
 * @example decodeOf({ in: 'query', style: 'form', allowReserved: false })('a+b') // 'a b'
 */
export function decodeOf(field: Pick<Field, 'in' | 'style' | 'allowReserved'>): Decode {
  if (field.in === 'header' || field.style === 'cookie') return asWritten;
  return field.in !== 'query' || field.allowReserved ? percentDecode : decodeQuery;
}

function asWritten(text: string): string {
  return text;
}

/**
 * Reads the text of a path segment or header field as its style writes it (Parameter Object, Style Values). What is
 * delimited is split before it is decoded.
 *
 * @returns The value; text that does not have the form of its style is taken unchanged.
 * @example readSegment({ style: 'simple', types: ['array'], … }, 'a,b') // ['a', 'b']
 */
export function readSegment(field: Field, raw: string): JsonValue {
  const decode = decodeOf(field);
  const shape = shapeOf(field);
  const { style, explode, name } = field;
  if (style === 'matrix') {
    const pairs = rawPairs(raw, ';');
    if (shape === 'object' && explode) return objectOf(field, pairs, decode);
    if (shape === 'array' && explode)
      return items(
        field,
        pairs.map(({ rawValue }) => rawValue),
        decode,
      );
    return readDelimited(field, raw.replace(/^;[^=]*=?/, ''), ',', decode);
  }
  if (style === 'label') {
    const rest = raw.replace(/^\./, '');
    return readDelimited(field, rest, explode ? '.' : ',', decode);
  }
  return readDelimited({ ...field, name }, raw, ',', decode);
}

/**
 * Reads the text after `name=`, or a whole segment.
 *
 * @example readDelimited({ types: ['array'], … }, 'a|b', '|', decode) // ['a', 'b']
 */
export function readDelimited(
  field: Field,
  raw: string,
  delimiter: string | RegExp,
  decode: Decode,
): JsonValue {
  const shape = shapeOf(field);
  if (shape === 'scalar') return decode(raw);
  const pieces =
    raw === '' ? [] : raw.split(delimiter).map((piece) => (field.in === 'header' ? piece.trim() : piece));
  if (shape === 'array') return items(field, pieces, decode);
  const isSegment = field.in === 'path' || field.in === 'header';
  if (field.explode && isSegment && field.style !== 'matrix') {
    return objectOf(
      field,
      pieces.flatMap((piece) => rawPairs(piece, /(?!)/)),
      decode,
    );
  }
  const pairs = pieces.flatMap((rawName, index) =>
    index % 2 === 0 ? [{ rawName, rawValue: pieces[index + 1] ?? '' }] : [],
  );
  return objectOf(field, pairs, decode);
}

export function items(field: Field, pieces: readonly string[], decode: Decode): JsonValue {
  const { value } = field.sample;
  const like = isArray(value) ? value[0] : undefined;
  return pieces.map((piece) => typedLike(like, decode(piece)));
}

export function objectOf(field: Field, pairs: readonly RawPair[], decode: Decode): JsonValue {
  return Object.fromEntries(
    pairs.map(({ rawName, rawValue }) => {
      const name = decode(rawName);
      return [name, typedLike(member(field.sample.value, name), decode(rawValue))];
    }),
  );
}
