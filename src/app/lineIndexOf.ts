import { createLineIndex, type LineIndex } from '../openapi/index.ts';

let last: { readonly text: string; readonly index: LineIndex } | undefined;

/** The line table of a text, made once per text: several panes ask for the same one. */
export function lineIndexOf(text: string): LineIndex {
  if (last?.text !== text) last = { text, index: createLineIndex(text) };
  return last.index;
}
