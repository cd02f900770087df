import {
  childPointer,
  isArray,
  isObject,
  type JsonValue,
  parsePointer,
  readPointer,
} from '../../../openapi/source/index.ts';
import { locateJsonPointer } from '../payload/locateJsonPointer.ts';

/**
 * Adds what a JSON Pointer addresses to a body's JSON text: the member, with the objects on the way to it. The rest of
 * the text stays as it is, its spaces and the digits of its numbers included.
 *
 * @param text The text of the body; an empty one counts as `{}`.
 * @param pointer RFC 6901, string form.
 * @param value What to put there.
 * @returns The new text; `undefined` if the text is not JSON, the member is there already, or there is no object or
 * array to add it to: a number has no members, and an array takes a new item only at its end.
 * @example addMember('{"id": 7}', '/sink', 'https://a.example') // '{"id": 7, "sink": "https://a.example"}'
 */
export function addMember(text: string, pointer: string, value: JsonValue): string | undefined {
  const body = text.trim() === '' ? '{}' : text;
  const tokens = parsePointer(pointer);
  const whole = readText(body);
  if (tokens === undefined || tokens.length === 0 || whole === undefined) return undefined;
  let holder = '';
  for (const [index, token] of tokens.entries()) {
    const child = childPointer(holder, token);
    if (readPointer(whole, child) === undefined) {
      return addTo(body, holder, readPointer(whole, holder), token, wrapped(tokens.slice(index + 1), value));
    }
    holder = child;
  }
  return undefined;
}

function readText(text: string): JsonValue | undefined {
  try {
    const read: JsonValue = JSON.parse(text);
    return read;
  } catch {
    return undefined;
  }
}

/** The value inside of an object for each token; a name that looks like an index is still a name. */
function wrapped(tokens: readonly string[], value: JsonValue): JsonValue {
  return tokens.reduceRight<JsonValue>((inner, token) => ({ [token]: inner }), value);
}

/** Writes a last member or item into the object or array at `holder`. */
function addTo(
  text: string,
  holder: string,
  container: JsonValue | undefined,
  token: string,
  value: JsonValue,
): string | undefined {
  const isList = isArray(container);
  if (isList ? token !== String(container.length) : !isObject(container)) return undefined;
  const range = locateJsonPointer(text, holder);
  if (!range) return undefined;
  const end = range.end - 1;
  const last = text.slice(0, end).trimEnd().length;
  const name = isList ? '' : `${JSON.stringify(token)}: `;
  const outer = indentOf(text, range.start);
  const closing = text.slice(end);
  if (Object.keys(container ?? {}).length === 0) {
    if (outer === '' && text.trim() !== '{}') {
      return `${text.slice(0, last)}${name}${JSON.stringify(value)}${closing}`;
    }
    return `${text.slice(0, last)}\n${outer}  ${name}${indented(value, `${outer}  `)}\n${outer}${closing}`;
  }
  const space = text.slice(last, end);
  if (!space.includes('\n')) {
    return `${text.slice(0, last)}, ${name}${JSON.stringify(value)}${space}${closing}`;
  }
  const inner = firstIndent(text, holder, container, `${outer}  `);
  return `${text.slice(0, last)},\n${inner}${name}${indented(value, inner)}${space}${closing}`;
}

function indented(value: JsonValue, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** The spaces with which the line of an offset begins. */
function indentOf(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.slice(0, line.length - line.trimStart().length);
}

/** How deep the first member is, if it begins a line. */
function firstIndent(
  text: string,
  holder: string,
  container: JsonValue | undefined,
  otherwise: string,
): string {
  const [first = '0'] = isObject(container) ? Object.keys(container) : [];
  const range = locateJsonPointer(text, childPointer(holder, first));
  if (!range) return otherwise;
  const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  return line.trim() === '' ? line : otherwise;
}
