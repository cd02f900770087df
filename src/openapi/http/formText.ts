import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, members } from '../source/json.ts';
import { gather } from './gather.ts';
import { percentEncode, undoPercentEncoding } from './percentEncode.ts';
import { scalarText } from './scalarText.ts';

/**
 * Reads `application/x-www-form-urlencoded` text into its data form: an object of decoded fields, a repeated field
 * becoming an array. Delimiters are split before anything is decoded; `+` is a space.
 *
 * @example readForm('a=1&b=x+y&b=z') // { a: '1', b: ['x y', 'z'] }
 */
export function readForm(text: string): JsonObject {
  const pairs = text.split('&').filter((pair) => pair !== '');
  return gather(pairs.map(readPair));
}

function readPair(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
}

/**
 * Writes the fields of an object as `application/x-www-form-urlencoded`; an array repeats its field, `null` is left out.
 *
 * @example writeForm({ a: 'x y', b: [1, 2] }) // 'a=x+y&b=1&b=2'
 */
export function writeForm(value: JsonValue): string {
  return members(value)
    .flatMap(([name, each]) => (isArray(each) ? each : [each]).map((item) => [name, item] as const))
    .filter(([, item]) => item !== null)
    .map(([name, item]) => `${encode(name)}=${encode(scalarText(item))}`)
    .join('&');
}

function decode(text: string): string {
  return undoPercentEncoding(text.replaceAll('+', ' '));
}

function encode(text: string): string {
  return percentEncode(text).replaceAll('%20', '+');
}
