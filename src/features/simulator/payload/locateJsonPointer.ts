import type { Range } from '../../../openapi/index.ts';
import { parsePointer } from '../../../openapi/source/index.ts';

/**
 * Finds the member or array element a JSON Pointer addresses in a JSON text, without reading the text into a value:
 * the body editor marks it while the user types, so half-written text must do. The core's scanner (`jsonScan.ts`) is for
 * megabytes of sound JSON: in half-written text it would run from a lost quote to the next one, lines below.
 *
 * @param text JSON, possibly broken: everything before the fault is still found.
 * @param pointer RFC 6901, string form; `''` is the whole text.
 * @returns The span from the member's key (or the element's first character) to the end of its value, the last one
 * of repeated members as `JSON.parse` takes it; `undefined` if not found.
 * @example locateJsonPointer('{"id": 7}', '/id') // { start: 1, end: 8 }
 */
export function locateJsonPointer(text: string, pointer: string): Range | undefined {
  if (pointer === '') return trimmedRange(text);
  const tokens = parsePointer(pointer);
  if (tokens === undefined) return undefined;
  return descend(text, skipSpace(text, 0), tokens);
}

function descend(text: string, start: number, tokens: readonly string[]): Range | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return undefined;
  const child = childNamed(text, start, token);
  if (!child) return undefined;
  return rest.length === 0 ? { start: child.start, end: child.end } : descend(text, child.value, rest);
}

interface Child {
  readonly name: string;
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

function childNamed(text: string, start: number, name: string): Child | undefined {
  let found: Child | undefined;
  for (const child of children(text, start)) if (child.name === name) found = child;
  return found;
}

/** The members or elements of the object or array that starts here, as far as the text is sound. */
function* children(text: string, start: number): Generator<Child> {
  const open = text[start];
  if (open !== '{' && open !== '[') return;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    const child = open === '{' ? memberAt(text, at) : elementAt(text, at, index);
    if (!child) return;
    yield child;
    at = skipSpace(text, child.end);
    if (text[at] !== ',') return;
    at = skipSpace(text, at + 1);
  }
}

function memberAt(text: string, start: number): Child | undefined {
  if (text[start] !== '"') return undefined;
  const keyEnd = stringEnd(text, start);
  const colon = skipSpace(text, keyEnd);
  if (text[colon] !== ':') return undefined;
  const value = skipSpace(text, colon + 1);
  return { name: readString(text.slice(start, keyEnd)), start, value, end: valueEnd(text, value) };
}

function elementAt(text: string, start: number, index: number): Child | undefined {
  const end = valueEnd(text, start);
  return end > start ? { name: String(index), start, value: start, end } : undefined;
}

/** One past the value that starts here. */
function valueEnd(text: string, start: number): number {
  if (text[start] === '"') return stringEnd(text, start);
  if (text[start] === '{' || text[start] === '[') return bracketsEnd(text, start);
  let at = start;
  while (at < text.length && !',}]'.includes(text.charAt(at))) at++;
  return trimEnd(text, start, at);
}

/** Brackets are counted, strings are skipped whole. */
function bracketsEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = stringEnd(text, at) - 1;
    else if ('{['.includes(character)) depth++;
    else if ('}]'.includes(character)) depth--;
    if (depth === 0) return at + 1;
  }
  return trimEnd(text, start, text.length);
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return Math.min(text[at] === '"' ? at + 1 : at, text.length);
}

function readString(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function trimmedRange(text: string): Range | undefined {
  const start = skipSpace(text, 0);
  const end = trimEnd(text, start, text.length);
  return end > start ? { start, end } : undefined;
}
