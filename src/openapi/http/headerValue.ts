import type { JsonValue } from '../source/json.ts';
import { isArray } from '../source/json.ts';
import type { ExchangeValue } from './message.ts';
import { trimBlanks } from './trimBlanks.ts';

/**
 * The value of a header as an expression reads it: the whole field line, commas included, without the white space
 * around it. `Set-Cookie` is the one header whose several values are several lines, so they stay an array.
 */
export function headerValue(header: ExchangeValue): JsonValue {
  if (isArray(header.value) && header.name.toLowerCase() === 'set-cookie') return header.value;
  const value = header.line ?? header.value;
  return typeof value === 'string' ? trimBlanks(value) : value;
}
