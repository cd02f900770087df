import type { JsonValue } from './json.ts';
import { isArray, isObject } from './json.ts';
import type { ParsedSource } from './parsedSource.ts';
import { childPointer } from './pointer.ts';
import type { Range } from './range.ts';

/** The pointers of a value and of everything in it. */
export function pointersOf(of: JsonValue, pointer = ''): string[] {
  const children = isArray(of) ? [...of.entries()] : isObject(of) ? Object.entries(of) : [];
  return [
    pointer,
    ...children.flatMap(([token, child]) => pointersOf(child, childPointer(pointer, String(token)))),
  ];
}

/** Every range a reader can get of a source: of problems, values and keys, and within keys. */
export function rangesOf(source: ParsedSource): Range[] {
  const located = pointersOf(source.value ?? null).flatMap((pointer) => {
    const location = source.locate(pointer);
    return [location?.value, location?.key, source.locateInKey(pointer, { start: 1, end: 3 })];
  });
  return [...source.problems.map(({ range }) => range), ...located.filter((range) => range !== undefined)];
}
