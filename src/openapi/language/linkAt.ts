import type { DocumentRange } from '../source/range.ts';
import type { Analysis, LinkRequest } from '../workspace/model.ts';

/** What of a link is at an offset. */
export interface LinkHit {
  readonly request: LinkRequest;
  readonly range: DocumentRange;
  /** Its name, its reference to an operation, or the expression at this index. */
  readonly at: 'name' | 'reference' | number;
}

/**
 * Finds the part of a link that has something to say at an offset.
 *
 * @param preferred Which link to take where several responses share one: the selected one.
 * @example linkAt(analysis, 'api.yaml', 260, undefined)?.at // 'reference'
 */
export function linkAt(
  analysis: Analysis,
  uri: string,
  offset: number,
  preferred: string | undefined,
): LinkHit | undefined {
  const hits = (analysis.links ?? []).flatMap((request) => hitOf(request, uri, offset) ?? []);
  return hits.find(({ request }) => request.id === preferred) ?? hits[0];
}

function hitOf(request: LinkRequest, uri: string, offset: number): LinkHit | undefined {
  const { nameRange, reference, expressions } = request.link;
  const covers = (range: DocumentRange | undefined) =>
    range !== undefined && range.uri === uri && range.start <= offset && offset <= range.end;
  if (covers(nameRange)) return { request, range: nameRange, at: 'name' };
  if (reference && covers(reference.range)) return { request, range: reference.range, at: 'reference' };
  const index = expressions.findIndex(({ range }) => covers(range));
  const expression = expressions[index];
  return expression && { request, range: expression.range, at: index };
}
