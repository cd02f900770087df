import type { Description } from '../description/describeSet.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { isOpenApi, minorOfKind } from '../spec/documentKind.ts';
import { childPlace } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import { splitFragment } from '../workspace/uri.ts';
import type { Resolved } from '../workspace/workspace.ts';
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
  /** How the first place refers to a missing document: what it takes to tell where that can be. */
  readonly reference?: WrittenReference;
}

/** A reference to a document as it is written. */
interface WrittenReference {
  /** Name of the document that has it. */
  readonly from: string;
  /** Its `$self`, which goes before its name as the base of references (OpenAPI Object, 3.2). */
  readonly self?: string;
  /** Without its fragment. */
  readonly document: string;
}

/**
 * Lists the documents, other than the entry, that the callbacks of a description need: those that path items refer to,
 * and those that operations with callbacks refer to, over any number of documents. What only other operations need is
 * not there, so nothing is fetched for it.
 *
 * @param description From `openDescription`. With each missing document that is added there can be further ones. One that
 *   is not an OpenAPI document needs nothing.
 * @returns Missing documents first, then those referred to most.
 * @example referredDocuments(description)[0] // { uri: 'common.yaml', count: 41, places: […], missing: true }
 */
export function referredDocuments(description: Description): readonly ReferredDocument[] {
  const { workspace, analysis } = description;
  const documents = new Map<string, Found>();
  if (!isOpenApi(analysis.kind)) return [];
  for (const { at, reference, resolved } of neededReferences(workspace, minorOfKind(analysis.kind))) {
    const uri = documentOf(resolved);
    if (uri === at.uri || uri === workspace.set.entry) continue;
    const missing = resolved.kind === 'missing-document';
    const known = documents.get(uri) ?? {
      count: 0,
      places: [],
      missing,
      ...(missing && written(at, reference)),
    };
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

  function written({ uri }: Place, reference: string): Pick<ReferredDocument, 'reference'> {
    const self = workspace.selfOf(uri);
    const { document } = splitFragment(reference);
    return { reference: { from: uri, document, ...(self !== undefined && { self }) } };
  }
}

type Found = Omit<ReferredDocument, 'uri' | 'count' | 'places'> & { count: number; places: DocumentRange[] };

function documentOf(resolved: Resolved): string {
  return resolved.kind === 'found' || resolved.kind === 'missing-value' ? resolved.place.uri : resolved.uri;
}

/**
 * Makes one problem for each missing document of the many that its referring places have, at the first of them.
 *
 * @param problems In any order; the order stays.
 * @param referred From `referredDocuments` of the same description: it says which places refer to which document.
 * @returns All other problems as they are, also a `ref-external` whose place is not among those referred to.
 * @example groupMissing(problems, referred)[0]?.message // 'This needs `common.yaml`, which is not open; 41 places refer to it.'
 */
export function groupMissing(
  problems: readonly Problem[],
  referred: readonly ReferredDocument[],
): readonly Problem[] {
  const missing = new Map<string, ReferredDocument>();
  for (const document of referred) {
    if (!document.missing) continue;
    for (const place of document.places) missing.set(rangeKey(place), document);
  }
  const said = new Set<string>();
  return problems.flatMap((problem) => {
    const document = problem.code === 'ref-external' ? missing.get(rangeKey(problem.range)) : undefined;
    if (document === undefined) return [problem];
    if (said.has(document.uri)) return [];
    said.add(document.uri);
    return [{ ...problem, ...missingDocument(document) }];
  });
}

/** What to say of a missing document, also beside the place where it can be dropped. */
function missingDocument({ uri, count }: ReferredDocument): {
  readonly message: string;
  readonly hint: string;
} {
  const name = inlineCode(uri);
  const places = count === 1 ? 'one place refers to it' : `${count} places refer to it`;
  return {
    message: `This needs ${name}, which is not open: ${places}.`,
    hint: `Open ${name} too: drop it on the page. Everything that does not depend on it works without it.`,
  };
}

function rangeKey({ uri, start, end }: DocumentRange): string {
  return `${start} ${end} ${uri}`;
}
