/**
 * Finds the name a user most probably meant: the same except for case, else the one with the fewest typing errors.
 *
 * @returns The nearest candidate; `undefined` where all are too far (more than a third of the letters differ).
 * @example nearestName('notifUri', ['id', 'notifURI']) // 'notifURI'
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(name);
  const same = foldedNames(candidates).get(wanted);
  if (same !== undefined) return same;
  let nearest: string | undefined;
  let fewest = Math.floor(wanted.length / 3) + 1;
  for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
    const distance = editDistance(wanted, fold(candidate), fewest);
    if (distance < fewest) {
      fewest = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

const folded = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The first candidate of each spelling, kept for as long as the list: a key may look for many names in one. */
function foldedNames(candidates: readonly string[]): ReadonlyMap<string, string> {
  const known = folded.get(candidates);
  if (known) return known;
  const names = new Map(candidates.toReversed().map((candidate) => [fold(candidate), candidate]));
  folded.set(candidates, names);
  return names;
}

const MOST_CANDIDATES = 500;
const LONGEST_NAME = 80;

/** Case, `-` and `_` are what spellings of one name differ in most. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** Levenshtein distance, or `limit` where it is not below it. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit || Math.max(left.length, right.length) > LONGEST_NAME)
    return limit;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? limit;
}
