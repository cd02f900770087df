import type { JsonValue } from '../source/json.ts';
import { isArray, members } from '../source/json.ts';
import { scalarText } from './scalarText.ts';

/** How one location writes a name or a value. */
export type Encode = (text: string) => string;

/** The members of an object as written name and written value. */
export function encodedMembers(value: JsonValue, encode: Encode): readonly (readonly [string, string])[] {
  return members(value).map(([name, each]) => [encode(name), encode(scalarText(each))] as const);
}

/** The items of an array, or the one value, written. */
export function encodedItems(value: JsonValue, encode: Encode): readonly string[] {
  return (isArray(value) ? value : [value]).map((item) => encode(scalarText(item)));
}

/** `R,100,G,200`: an object without `explode`. */
export function alternating(value: JsonValue, encode: Encode, delimiter: string): string {
  return encodedMembers(value, encode).flat().join(delimiter);
}

/** `R=100,G=200`: an object with `explode`. */
export function assigned(value: JsonValue, encode: Encode, delimiter: string): string {
  return encodedMembers(value, encode)
    .map(([name, text]) => `${name}=${text}`)
    .join(delimiter);
}
