import type { SourceDocument } from '../openapi/index.ts';
import { createLineIndex, type LineIndex } from '../openapi/source/index.ts';

const known = new WeakMap<SourceDocument, LineIndex>();

/** The line table of a document, made once for each of its texts: several panes ask for the same one. */
export function lineIndexOf(document: SourceDocument): LineIndex {
  const before = known.get(document);
  if (before) return before;
  const index = createLineIndex(document.text);
  known.set(document, index);
  return index;
}
