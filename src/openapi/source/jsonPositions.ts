import { endOfString, endOfValue, isOpening, QUOTE, skipSpace } from './jsonScan.ts';
import { MAX_DEPTH } from './limits.ts';
import type { Location } from './parsedSource.ts';
import { childPointer, parsePointer } from './pointer.ts';
import type { Range } from './range.ts';

/** The positions in one JSON text, found along the pointers asked for. */
export interface JsonPositions {
  locate(pointer: string): Location | undefined;
  pointerAt(offset: number): string;
}

interface Child extends Location {
  readonly token: string;
}

interface Children {
  readonly inOrder: readonly Child[];
  /** By token; absent where there are so few that looking at each is faster. */
  readonly byToken?: ReadonlyMap<string, Child>;
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
  const start = skipSpace(text, 0);
  let root: Location | undefined;

  function rootLocation(): Location {
    root ??= { value: { start, end: endOfValue(text, start) } };
    return root;
  }

  function childrenOf(container: number): Children {
    const known = visited.get(container);
    if (known !== undefined) return known;
    const inOrder = readChildren(text, container);
    const children: Children =
      inOrder.length > FEW
        ? { inOrder, byToken: new Map(inOrder.map((child) => [child.token, child])) }
        : { inOrder };
    visited.set(container, children);
    return children;
  }

  /** Places are asked for several times, and mostly next to others that were asked for. */
  const located = new Map<string, Location>();

  function locate(pointer: string): Location | undefined {
    if (pointer === '') return rootLocation();
    const known = located.get(pointer);
    if (known) return known;
    const tokens = parsePointer(pointer);
    // Deeper values are left out of the value too, and each level costs a walk over its text.
    if (tokens === undefined || tokens.length > MAX_DEPTH) return undefined;
    const found = locateLast(pointer, tokens);
    if (found) located.set(pointer, found);
    return found;
  }

  function locateLast(pointer: string, tokens: readonly string[]): Location | undefined {
    const parent = located.get(pointer.slice(0, pointer.lastIndexOf('/')));
    if (parent) return childOf(childrenOf(parent.value.start), tokens.at(-1) ?? '');
    let location: Location | undefined;
    for (const token of tokens) {
      location = childOf(childrenOf(location?.value.start ?? start), token);
      if (location === undefined) return undefined;
    }
    return location;
  }

  function pointerAt(offset: number): string {
    let pointer = '';
    let container = start;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      const children = childrenOf(container);
      const child = childAt(children.inOrder, offset);
      if (child === undefined) return pointer;
      pointer = childPointer(pointer, child.token);
      // Not into what a later member of the same name replaces: the value there is another one.
      if (offset < child.value.start || childOf(children, child.token) !== child) return pointer;
      container = child.value.start;
    }
    return pointer;
  }

  return { locate, pointerAt };
}

/** Of members with the same name the last, as `JSON.parse` has it. */
function childOf({ inOrder, byToken }: Children, token: string): Child | undefined {
  return byToken ? byToken.get(token) : inOrder.findLast((child) => child.token === token);
}

function readChildren(text: string, container: number): Child[] {
  const children: Child[] = [];
  if (!isOpening(text.charCodeAt(container))) return children;
  const isObject = text[container] === '{';
  let at = skipSpace(text, container + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const key = isObject ? { start: at, end: endOfString(text, at) } : undefined;
    const start = key === undefined ? at : skipSpace(text, skipSpace(text, key.end) + 1);
    const value = { start, end: endOfValue(text, start) };
    // A broken text repaired at its end may be shorter than the repair: never loop without advancing.
    if (value.end <= at) return children;
    if (key === undefined) children.push({ token: String(children.length), value });
    else children.push({ token: readName(text, key), key, value });
    at = skipSpace(text, value.end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return children;
}

/** Only names with escapes need decoding. */
function readName(text: string, key: Range): string {
  const inner = text.slice(key.start + 1, key.end - 1);
  if (text.charCodeAt(key.start) !== QUOTE || !inner.includes('\\')) return inner;
  const name: unknown = JSON.parse(`"${inner}"`);
  return typeof name === 'string' ? name : inner;
}

/** The child whose text, key to value's end, covers the offset: by bisection, since children are in order. */
function childAt(children: readonly Child[], offset: number): Child | undefined {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (child !== undefined && (child.key ?? child.value).start <= offset) low = middle + 1;
    else high = middle;
  }
  const child = children[low - 1];
  return child !== undefined && offset <= child.value.end ? child : undefined;
}
