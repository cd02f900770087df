import { formatPointer } from '../source/pointer.ts';

export interface DottedPath {
  readonly pointer: string;
  /** How much of the text was read; what follows is text of the URL. */
  readonly length: number;
}

/**
 * Reads the ways in which other languages write a path into a body (`.a.b`, `[0].url`, `['a']`, `.$.a`) as a JSON Pointer.
 *
 * @returns `undefined` where the text is no such path, or holds more than one value could answer (`[*]`, `..`).
 * @example readDottedPath('.items[0].url') // { pointer: '/items/0/url', length: 13 }
 */
export function readDottedPath(text: string): DottedPath | undefined {
  const segment = /\.([^.[\]/?&#\s{}]+)|\[(\d+)\]|\['([^'{}]+)'\]|\["([^"{}]+)"\]/y;
  segment.lastIndex = /^\.?\$(?=[.[])/.exec(text)?.[0].length ?? 0;
  const tokens: string[] = [];
  let length = segment.lastIndex;
  for (let match = segment.exec(text); match; match = segment.exec(text)) {
    tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
    length = segment.lastIndex;
  }
  const next = text.charAt(length);
  if (tokens.length === 0 || (next !== '' && !/[/?&]/.test(next))) return undefined;
  return { pointer: formatPointer(tokens), length };
}
