import { isArray, type JsonValue } from '../source/json.ts';
import type { ExchangeValue } from './message.ts';

/** A header line; names as written. */
export interface WireHeader {
  readonly name: string;
  readonly value: string;
}

/** Headers that frame a message: what they say, the rest of it says too. */
const framing = new Set(['host', 'content-type', 'content-length', 'transfer-encoding', 'connection']);

/**
 * The headers except for those that only frame the message.
 *
 * @example withoutFraming([{ name: 'Host', value: 'a.example' }]) // []
 */
export function withoutFraming(headers: readonly WireHeader[]): readonly WireHeader[] {
  return headers.filter(({ name }) => !framing.has(name.toLowerCase()));
}

/**
 * The value of the first header of a name, in any case.
 *
 * @example headerOf([{ name: 'Via', value: 'a' }], 'via') // 'a'
 */
export function headerOf(headers: readonly WireHeader[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

/**
 * The values of all headers by name in lower case, in their order.
 *
 * @example linesByName([{ name: 'Via', value: 'a' }, { name: 'via', value: 'b' }]).get('via') // ['a', 'b']
 */
export function linesByName(headers: readonly WireHeader[]): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const { name, value } of headers) {
    const known = lines.get(name.toLowerCase());
    if (known) known.push(value);
    else lines.set(name.toLowerCase(), [value]);
  }
  return lines;
}

export function contentTypeOf(headers: readonly WireHeader[]): string | undefined {
  return headerOf(headers, 'Content-Type');
}

/**
 * A header field as a line. A line break in a value would start another field (RFC 9110 §5.5), so it becomes a space.
 *
 * @example headerLine({ name: 'X-Id', value: '7' }) // 'X-Id: 7'
 */
export function headerLine(header: { readonly name: string; readonly value: string }): string {
  const value = oneLine(header.value).trim();
  return `${oneLine(header.name)}:${value === '' ? '' : ` ${value}`}`;
}

/**
 * A text without what would end its line.
 *
 * @example oneLine('a\nb') // 'a b'
 */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}

/**
 * The value of a header as an expression reads it: the whole field line, commas included, without the white space
 * around it. `Set-Cookie` is the one header whose several values are several lines, so they stay an array.
 *
 * @example headerValue({ name: 'X-Id', value: ' 7 ', … }) // '7'
 */
export function headerValue(header: ExchangeValue): JsonValue {
  if (isArray(header.value) && header.name.toLowerCase() === 'set-cookie') return header.value;
  const value = header.line ?? header.value;
  return typeof value === 'string' ? trimBlanks(value) : value;
}

/**
 * A text without the spaces and tabs around it, which are not part of a header's value (RFC 9110 §5.6.3). Other white
 * space, which `trim` takes off too, is one.
 */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}
