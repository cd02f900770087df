import { isArray, isObject, type JsonValue, members } from '../source/json.ts';
import type { ParameterLocation, ParameterStyle } from './message.ts';
import { percentEncode } from './percentEncode.ts';
import { scalarText } from './scalarText.ts';

/** What of a Parameter or Header Object decides how its value is written. */
export interface ParameterShape {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type of a `content` parameter; takes the place of `style`. */
  readonly mediaType?: string;
}

/** A value to write. `undefined` is the "undefined" column of the specification's table of style examples. */
export type ParameterValue = JsonValue | undefined;

/**
 * What of a value is defined (RFC 6570 §2.3): `null` is undefined, so items and members that are `null` are left out;
 * a list or object in which nothing is left is undefined as a whole.
 *
 * @example definedValue(['a', null]) // ['a'], while definedValue([null]) is undefined
 */
export function definedValue(value: ParameterValue): Exclude<ParameterValue, null> {
  if (value === null) return undefined;
  if (isArray(value)) {
    const items = value.filter((item) => item !== null);
    return items.length === 0 ? undefined : items;
  }
  if (!isObject(value)) return value;
  const defined = Object.entries(value).filter(([, each]: readonly [string, JsonValue]) => each !== null);
  return defined.length === 0 ? undefined : Object.fromEntries(defined);
}

/** How one location writes a name or a value. */
type Encode = (text: string) => string;

/** The members of an object as written name and written value. */
function encodedMembers(value: JsonValue, encode: Encode): readonly (readonly [string, string])[] {
  return members(value).map(([name, each]) => [encode(name), encode(scalarText(each))] as const);
}

/** The items of an array, or the one value, written. */
function encodedItems(value: JsonValue, encode: Encode): readonly string[] {
  return (isArray(value) ? value : [value]).map((item) => encode(scalarText(item)));
}

/** `R,100,G,200`: an object without `explode`. */
function alternating(value: JsonValue, encode: Encode, delimiter: string): string {
  return encodedMembers(value, encode).flat().join(delimiter);
}

/** `R=100,G=200`: an object with `explode`. */
function assigned(value: JsonValue, encode: Encode, delimiter: string): string {
  return encodedMembers(value, encode)
    .map(([name, text]) => `${name}=${text}`)
    .join(delimiter);
}

/**
 * `;color=blue` (RFC 6570 §3.2.7). An empty value leaves the name alone, without `=`.
 *
 * @example serializeMatrix({ name: 'color', in: 'path', style: 'matrix', … }, 'blue') // ';color=blue'
 */
export function serializeMatrix(shape: ParameterShape, value: ParameterValue): string {
  const encode = encoding(shape);
  const name = encode(shape.name);
  if (value === undefined) return `;${name}`;
  if (isObject(value)) {
    if (!shape.explode) return `;${name}=${alternating(value, encode, ',')}`;
    return encodedMembers(value, encode)
      .map(([each, text]) => matrixPair(each, text))
      .join('');
  }
  const items = encodedItems(value, encode);
  return shape.explode
    ? items.map((item) => matrixPair(name, item)).join('')
    : matrixPair(name, items.join(','));
}

function matrixPair(name: string, text: string): string {
  return text === '' ? `;${name}` : `;${name}=${text}`;
}

/**
 * `.blue` (RFC 6570 label expansion).
 *
 * @example serializeLabel({ name: 'color', in: 'path', style: 'label', … }, 'blue') // '.blue'
 */
export function serializeLabel(shape: ParameterShape, value: ParameterValue): string {
  const encode = encoding(shape);
  if (value === undefined) return '.';
  if (isObject(value)) {
    return shape.explode ? `.${assigned(value, encode, '.')}` : `.${alternating(value, encode, ',')}`;
  }
  return `.${encodedItems(value, encode).join(shape.explode ? '.' : ',')}`;
}

/**
 * `blue,black`: path segments, and headers, where nothing is percent-encoded.
 *
 * @example serializeSimple({ name: 'color', in: 'path', style: 'simple', … }, ['blue', 'black']) // 'blue,black'
 */
export function serializeSimple(shape: ParameterShape, value: ParameterValue): string {
  const encode = encoding(shape);
  if (value === undefined) return '';
  if (isObject(value)) {
    return shape.explode ? assigned(value, encode, ',') : alternating(value, encode, ',');
  }
  return encodedItems(value, encode).join(',');
}

function encoding(shape: ParameterShape): Encode {
  return shape.in === 'header' ? (text) => text : (text) => percentEncode(text, shape.allowReserved);
}

/**
 * `color=blue&color=black` (RFC 6570 form-style query expansion).
 *
 * @example serializeForm({ name: 'color', in: 'query', explode: true, … }, ['blue', 'black']) // 'color=blue&color=black'
 */
export function serializeForm(shape: ParameterShape, value: ParameterValue): string {
  const encode = queryEncoding(shape);
  const name = percentEncode(shape.name);
  if (value === undefined) return `${name}=`;
  if (isObject(value)) {
    return shape.explode ? assigned(value, encode, '&') : `${name}=${alternating(value, encode, ',')}`;
  }
  const items = encodedItems(value, encode);
  return shape.explode ? items.map((item) => `${name}=${item}`).join('&') : `${name}=${items.join(',')}`;
}

/**
 * `color=blue%20black`: defined for lists and objects without `explode`; everything else is written like `form`.
 *
 * @example serializeDelimited({ name: 'color', explode: false, … }, ['blue', 'black'], '%20') // 'color=blue%20black'
 */
export function serializeDelimited(shape: ParameterShape, value: ParameterValue, delimiter: string): string {
  const encode = queryEncoding(shape);
  const name = percentEncode(shape.name);
  if (shape.explode || value === undefined) return serializeForm(shape, value);
  if (isObject(value)) return `${name}=${alternating(value, encode, delimiter)}`;
  return `${name}=${encodedItems(value, encode).join(delimiter)}`;
}

/**
 * `color%5BR%5D=100`: defined for objects of scalars; nested objects add a bracket each, as most servers read them.
 *
 * @example serializeDeepObject({ name: 'color', … }, { R: 100 }) // 'color%5BR%5D=100'
 */
export function serializeDeepObject(shape: ParameterShape, value: ParameterValue): string {
  if (!isObject(value)) return serializeForm({ ...shape, explode: true }, value);
  return members(value)
    .flatMap(([name, each]) => bracketed(`${shape.name}[${name}]`, each, queryEncoding(shape), 0))
    .join('&');
}

const DEEPEST = 16;

function bracketed(name: string, value: JsonValue, encode: Encode, depth: number): readonly string[] {
  if (isObject(value) && depth < DEEPEST) {
    return members(value).flatMap(([inner, each]) => bracketed(`${name}[${inner}]`, each, encode, depth + 1));
  }
  const items = (isArray(value) ? value : [value]).filter((item) => item !== null);
  return items.map((item) => `${percentEncode(name)}=${encode(scalarText(item))}`);
}

function queryEncoding(shape: ParameterShape): Encode {
  return (text) => percentEncode(text, shape.allowReserved);
}

/**
 * `color=blue; color=black`: the 3.2 style, with the separator cookies use and no percent-encoding.
 *
 * @example serializeCookie({ name: 'color', explode: true, … }, ['blue', 'black']) // 'color=blue; color=black'
 */
export function serializeCookie(shape: ParameterShape, value: ParameterValue): string {
  if (value === undefined) return `${shape.name}=`;
  if (isObject(value)) {
    return shape.explode
      ? assigned(value, asWritten, '; ')
      : `${shape.name}=${alternating(value, asWritten, ',')}`;
  }
  const items = encodedItems(value, asWritten);
  return shape.explode
    ? items.map((item) => `${shape.name}=${item}`).join('; ')
    : `${shape.name}=${items.join(',')}`;
}

function asWritten(text: string): string {
  return text;
}
