import type { Range } from './range.ts';

/** Finds the text that writes a span of a key. */
export type LocateSpan = (span: Range) => Range;

/**
 * Looks up spans of keys. Those of one key are asked for one after another, so the last one is kept: a key with a
 * thousand expressions is read once.
 *
 * @param read Reads the key at a pointer; `undefined` where there is none.
 * @example keyLocator(read)('/paths', { start: 1, end: 2 })
 */
export function keyLocator(
  read: (pointer: string) => LocateSpan | undefined,
): (pointer: string, span: Range) => Range | undefined {
  let last: { readonly pointer: string; readonly locate: LocateSpan | undefined } | undefined;
  return (pointer, span) => {
    if (last?.pointer !== pointer) last = { pointer, locate: read(pointer) };
    return last.locate?.(span);
  };
}
