import type { JsonValue } from '../source/json.ts';
import { isArray, isObject, members } from '../source/json.ts';
import { alternating, assigned, type Encode, encodedItems } from './pairs.ts';
import type { ParameterShape, ParameterValue } from './parameterShape.ts';
import { percentEncode } from './percentEncode.ts';
import { scalarText } from './scalarText.ts';

/** `color=blue&color=black` (RFC 6570 form-style query expansion). */
export function serializeForm(shape: ParameterShape, value: ParameterValue): string {
  const encode = encoding(shape);
  const name = percentEncode(shape.name);
  if (value === undefined) return `${name}=`;
  if (isObject(value)) {
    return shape.explode ? assigned(value, encode, '&') : `${name}=${alternating(value, encode, ',')}`;
  }
  const items = encodedItems(value, encode);
  return shape.explode ? items.map((item) => `${name}=${item}`).join('&') : `${name}=${items.join(',')}`;
}

/** `color=blue%20black`: defined for lists and objects without `explode`; everything else is written like `form`. */
export function serializeDelimited(shape: ParameterShape, value: ParameterValue, delimiter: string): string {
  const encode = encoding(shape);
  const name = percentEncode(shape.name);
  if (shape.explode || value === undefined) return serializeForm(shape, value);
  if (isObject(value)) return `${name}=${alternating(value, encode, delimiter)}`;
  return `${name}=${encodedItems(value, encode).join(delimiter)}`;
}

/** `color%5BR%5D=100`: defined for objects of scalars; nested objects add a bracket each, as most servers read them. */
export function serializeDeepObject(shape: ParameterShape, value: ParameterValue): string {
  if (!isObject(value)) return serializeForm({ ...shape, explode: true }, value);
  return members(value)
    .flatMap(([name, each]) => bracketed(`${shape.name}[${name}]`, each, encoding(shape), 0))
    .join('&');
}

const deepest = 16;

function bracketed(name: string, value: JsonValue, encode: Encode, depth: number): readonly string[] {
  if (isObject(value) && depth < deepest) {
    return members(value).flatMap(([inner, each]) => bracketed(`${name}[${inner}]`, each, encode, depth + 1));
  }
  const items = (isArray(value) ? value : [value]).filter((item) => item !== null);
  return items.map((item) => `${percentEncode(name)}=${encode(scalarText(item))}`);
}

function encoding(shape: ParameterShape): Encode {
  return (text) => percentEncode(text, shape.allowReserved);
}
