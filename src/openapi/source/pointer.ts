import type { JsonValue } from './json.ts';
import { isArray, isObject } from './json.ts';

/**
 * Splits a JSON Pointer (RFC 6901 §3, string form) into unescaped reference tokens.
 *
 * @param pointer `''` (the whole value) or text that starts with `/`.
 * @returns The tokens, or `undefined` where the text is not a pointer (no leading slash, `~` without `0` or `1`).
 * @example parsePointer('/a~1b/0') // ['a/b', '0']
 */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return undefined;
  const tokens = pointer.slice(1).split('/');
  // Most pointers have nothing to unescape, and a model asks for many.
  if (!pointer.includes('~')) return tokens;
  return isEscaped(pointer) ? tokens.map(unescapeToken) : undefined;
}

/**
 * The last token of a pointer, unescaped.
 *
 * @param cut Where its slash is.
 * @returns `undefined` where it has a `~` without `0` or `1`.
 * @example lastToken('/paths/~1a', 6) // '/a'
 */
export function lastToken(pointer: string, cut: number): string | undefined {
  const token = pointer.slice(cut + 1);
  return isEscaped(token) ? unescapeToken(token) : undefined;
}

function isEscaped(text: string): boolean {
  return !text.includes('~') || !/~(?![01])/.test(text);
}

/**
 * Joins reference tokens into a JSON Pointer.
 *
 * @example formatPointer(['a/b', '0']) // '/a~1b/0'
 */
export function formatPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${escapeToken(token)}`).join('');
}

/**
 * Appends tokens to a pointer.
 *
 * @example childPointer('/paths', '/a', 'get') // '/paths/~1a/get'
 */
export function childPointer(parent: string, ...tokens: readonly string[]): string {
  let pointer = parent;
  for (const token of tokens) pointer += `/${escapeToken(token)}`;
  return pointer;
}

/**
 * `~` and `/` as a reference token writes them.
 *
 * @example escapeToken('/a~b') // '~1a~0b'
 */
export function escapeToken(token: string): string {
  const escaped = token.includes('~') ? token.replaceAll('~', '~0') : token;
  return escaped.includes('/') ? escaped.replaceAll('/', '~1') : escaped;
}

/**
 * A reference token as the name it writes: first `~1`, then `~0`, so that `~01` becomes `~1` (RFC 6901 §4).
 *
 * @example unescapeToken('~1a') // '/a'
 */
export function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token;
}

/**
 * Reads one step of a pointer: an own member, or an array element by canonical index.
 *
 * @returns The value, or `undefined` if there is none. `-`, signs and leading zeros name no element.
 * @example step(['a', 'b'], '1') // 'b'
 */
export function step(value: JsonValue | undefined, token: string): JsonValue | undefined {
  if (isArray(value)) return /^(0|[1-9][0-9]*)$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/**
 * Reads the value a pointer addresses, own members only (RFC 6901 §4).
 *
 * @returns The value, or `undefined` for a missing value or a text that is not a pointer.
 * @example readPointer({ a: [1, 2] }, '/a/1') // 2
 */
export function readPointer(value: JsonValue | undefined, pointer: string): JsonValue | undefined {
  const tokens = parsePointer(pointer);
  return tokens?.reduce<JsonValue | undefined>(step, value);
}
