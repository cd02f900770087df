import type { DocumentRange, Place, Range } from '../source/range.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Where a span of a decoded callback key stands in the text; the whole key where that cannot be told. */
export function rangeInKey(workspace: Workspace, keyPlace: Place, span: Range): DocumentRange {
  const located = workspace.source(keyPlace.uri)?.locateInKey(keyPlace.pointer, span);
  return located ? { uri: keyPlace.uri, ...located } : workspace.range(keyPlace, 'key');
}
