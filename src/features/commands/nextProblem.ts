import type { DocumentRange } from '../../openapi/index.ts';

/**
 * The problem after (or before) the place last gone to, in the order of the text; round at the end.
 *
 * @param places Where the problems are, in any order.
 * @param from The place last gone to; without it, the first (or last) problem is next.
 */
export function nextProblem(
  places: readonly DocumentRange[],
  from: DocumentRange | undefined,
  direction: 1 | -1,
): DocumentRange | undefined {
  const documents = [...new Set(places.map((place) => place.uri))];
  const compare = (one: DocumentRange, other: DocumentRange) =>
    documents.indexOf(one.uri) - documents.indexOf(other.uri) ||
    one.start - other.start ||
    one.end - other.end;
  const sorted = [...places].sort((one, other) => direction * compare(one, other));
  const known = from && documents.includes(from.uri) ? from : undefined;
  return (known && sorted.find((place) => direction * compare(place, known) > 0)) ?? sorted[0];
}
