import type { DocumentRange } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import type { Problem } from '../workspace/problem.ts';
import type { ReferredDocument } from './referredDocuments.ts';

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
