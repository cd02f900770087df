import { isObject } from '../source/json.ts';
import { alternating, assigned, type Encode, encodedItems, encodedMembers } from './pairs.ts';
import type { ParameterShape, ParameterValue } from './parameterShape.ts';
import { percentEncode } from './percentEncode.ts';

/** `;color=blue` (RFC 6570 §3.2.7). An empty value leaves the name alone, without `=`. */
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

/** `.blue` (RFC 6570 label expansion). */
export function serializeLabel(shape: ParameterShape, value: ParameterValue): string {
  const encode = encoding(shape);
  if (value === undefined) return '.';
  if (isObject(value)) {
    return shape.explode ? `.${assigned(value, encode, '.')}` : `.${alternating(value, encode, ',')}`;
  }
  return `.${encodedItems(value, encode).join(shape.explode ? '.' : ',')}`;
}

/** `blue,black`: path segments, and headers, where nothing is percent-encoded. */
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
