import { DEEPEST_NESTING } from '../limits.ts';
import type { Location } from '../parsedSource.ts';
import { childPointer, lastToken } from '../pointer.ts';
import { skipSpace } from '../skipSpace.ts';
import { endOfString, endOfValue, isOpening, QUOTE } from './jsonScan.ts';

/** The positions in one JSON text, found along the pointers asked for. */
export interface JsonPositions {
  locate(pointer: string): Location | undefined;
  pointerAt(offset: number): string;
}

/** The members or elements of one object or array, in order: a description has too many for an object each. */
interface Children {
  /** Four offsets a child: its key's start and end, its value's; an element has its value's twice. */
  readonly offsets: readonly number[];
  /** The index of each token, of equal ones the last; absent where there are so few that reading each is faster. */
  readonly byToken?: ReadonlyMap<string, number>;
}

const FEW = 8;

/**
 * Positions in text that `JSON.parse` accepts. Nothing is computed until asked: a lookup walks over the text of the
 * containers on its way, once; the children of every container visited are kept, so later lookups start from there.
 *
 * @example createJsonPositions('{"a": 1}').locate('/a')?.value // { start: 6, end: 7 }
 */
export function createJsonPositions(text: string): JsonPositions {
  const visited = new Map<number, Children>();
  const ends = new Map<number, number>();
  const start = skipSpace(text, 0);
  let root: Location | undefined;

  function rootLocation(): Location {
    root ??= { value: { start, end: endOfValue(text, start, ends) } };
    return root;
  }

  function childrenOf(container: number): Children {
    const known = visited.get(container);
    if (known !== undefined) return known;
    const children = readChildren(text, container, ends);
    visited.set(container, children);
    return children;
  }

  /** Places are asked for several times, and mostly next to others that were asked for. */
  const located = new Map<string, Location>();

  function locate(pointer: string, levels = 0): Location | undefined {
    if (pointer === '') return rootLocation();
    const known = located.get(pointer);
    if (known) return known;
    const cut = pointer.lastIndexOf('/');
    // No document that is read is deeper.
    if (cut < 0 || levels > DEEPEST_NESTING) return undefined;
    const token = lastToken(pointer, cut);
    const container = cut === 0 ? start : locate(pointer.slice(0, cut), levels + 1)?.value.start;
    if (token === undefined || container === undefined) return undefined;
    const found = locationIn(text, childrenOf(container), token);
    if (found) located.set(pointer, found);
    return found;
  }

  function pointerAt(offset: number): string {
    let pointer = '';
    let container = start;
    for (let depth = 0; depth < DEEPEST_NESTING; depth++) {
      const children = childrenOf(container);
      const index = indexAt(children, offset);
      if (index < 0) return pointer;
      const token = tokenAt(text, children, index);
      pointer = childPointer(pointer, token);
      const valueStart = children.offsets[4 * index + 2] ?? 0;
      // Not into what a later member of the same name replaces: the value there is another one.
      if (offset < valueStart || indexOf(text, children, token) !== index) return pointer;
      container = valueStart;
    }
    return pointer;
  }

  return { locate, pointerAt };
}

/** Of members with the same name the last, as `JSON.parse` has it; -1 where there is none. */
function indexOf(text: string, children: Children, token: string): number {
  const { offsets, byToken } = children;
  if (byToken) return byToken.get(token) ?? -1;
  let index = offsets.length / 4 - 1;
  while (index >= 0 && tokenAt(text, children, index) !== token) index--;
  return index;
}

function tokenAt(text: string, { offsets }: Children, index: number): string {
  const start = offsets[4 * index] ?? 0;
  const isElement = start === offsets[4 * index + 2];
  return isElement ? String(index) : readName(text, start, offsets[4 * index + 1] ?? start);
}

function locationIn(text: string, children: Children, token: string): Location | undefined {
  const index = indexOf(text, children, token);
  if (index < 0) return undefined;
  const at = (which: number) => children.offsets[4 * index + which] ?? 0;
  const value = { start: at(2), end: at(3) };
  return at(0) === at(2) ? { value } : { key: { start: at(0), end: at(1) }, value };
}

function readChildren(text: string, container: number, ends: Map<number, number>): Children {
  const offsets: number[] = [];
  const children = { offsets };
  if (!isOpening(text.charCodeAt(container))) return children;
  const isObject = text[container] === '{';
  let at = skipSpace(text, container + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const keyEnd = isObject ? endOfString(text, at) : at;
    const start = isObject ? skipSpace(text, skipSpace(text, keyEnd) + 1) : at;
    const end = endOfValue(text, start, ends);
    // A broken text repaired at its end may be shorter than the repair: never loop without advancing.
    if (end <= at) break;
    offsets.push(at, isObject ? keyEnd : end, start, end);
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  if (offsets.length <= 4 * FEW) return children;
  const byToken = new Map<string, number>();
  for (let index = 0; 4 * index < offsets.length; index++) byToken.set(tokenAt(text, children, index), index);
  return { offsets, byToken };
}

/** Only names with escapes need decoding. */
function readName(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  if (text.charCodeAt(start) !== QUOTE || !inner.includes('\\')) return inner;
  const name: unknown = JSON.parse(`"${inner}"`);
  return typeof name === 'string' ? name : inner;
}

/** The child whose text, key to value's end, covers the offset, or -1: by bisection, since children are in order. */
function indexAt({ offsets }: Children, offset: number): number {
  let low = 0;
  let high = offsets.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[4 * middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset <= (offsets[4 * low - 1] ?? 0) ? low - 1 : -1;
}
