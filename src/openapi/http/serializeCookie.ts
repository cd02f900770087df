import { isObject } from '../source/json.ts';
import { alternating, assigned, encodedItems } from './pairs.ts';
import type { ParameterShape, ParameterValue } from './parameterShape.ts';

/** `color=blue; color=black`: the 3.2 style, with the separator cookies use and no percent-encoding. */
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
