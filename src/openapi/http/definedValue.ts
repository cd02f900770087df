import type { JsonValue } from '../source/json.ts';
import { isArray, isObject } from '../source/json.ts';
import type { ParameterValue } from './parameterShape.ts';

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
