import type { Description } from '../describeSet.ts';
import { minorOfKind } from '../document/minorOfKind.ts';
import { childPlace } from '../document/place.ts';
import type { Resolved } from '../document/workspace.ts';
import type { DocumentRange } from '../source/range.ts';
import { neededReferences } from './neededReferences.ts';

/** A document that callbacks need. */
export interface ReferredDocument {
  /** Its name in the set, or, where it is missing, the name or address that references give it. */
  readonly uri: string;
  /** How many places refer to it. */
  readonly count: number;
  /** Where a missing document is referred to, at the text of each `$ref`; empty for one that is there. */
  readonly places: readonly DocumentRange[];
  readonly missing: boolean;
}

/**
 * Lists the documents, other than the entry, that the callbacks of a description need: those that path items refer to,
 * and those that operations with callbacks refer to, over any number of documents. What only other operations need is
 * not there, so nothing is fetched for it.
 *
 * @param description From `openDescription`. With each missing document that is added there can be further ones.
 * @returns Missing documents first, then those referred to most.
 * @example referredDocuments(description)[0] // { uri: 'common.yaml', count: 41, places: […], missing: true }
 */
export function referredDocuments(description: Description): readonly ReferredDocument[] {
  const { workspace, analysis } = description;
  const documents = new Map<string, { count: number; places: DocumentRange[]; missing: boolean }>();
  for (const { at, resolved } of neededReferences(workspace, minorOfKind(analysis.kind))) {
    const uri = documentOf(resolved);
    if (uri === at.uri || uri === workspace.set.entry) continue;
    const missing = resolved.kind === 'missing-document';
    const known = documents.get(uri) ?? { count: 0, places: [], missing };
    documents.set(uri, known);
    known.count += 1;
    if (missing) known.places.push(workspace.range(childPlace(at, '$ref'), 'value'));
  }
  return [...documents]
    .map(([uri, found]) => ({ uri, ...found }))
    .toSorted(
      (left, right) =>
        Number(right.missing) - Number(left.missing) ||
        right.count - left.count ||
        (left.uri < right.uri ? -1 : 1),
    );
}

function documentOf(resolved: Resolved): string {
  return resolved.kind === 'found' || resolved.kind === 'missing-value' ? resolved.place.uri : resolved.uri;
}
