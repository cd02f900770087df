import type { Unfetched } from '../../store/notice.ts';

/** Files that could not be fetched for one reason. */
export interface UnfetchedGroup {
  readonly names: readonly string[];
  /** How many further ones there are for the same reason. */
  readonly others: number;
  readonly title: string;
  readonly nextStep: string;
}

/** Names for each reason, and reasons, that are told; the others are counted. */
const NAMES = 3;
const GROUPS = 4;

/**
 * Says each reason once, with a few of its files by name.
 *
 * @returns The reasons that most files have first; `more` files are in none of them.
 */
export function groupUnfetched(unfetched: readonly Unfetched[]): {
  readonly groups: readonly UnfetchedGroup[];
  readonly more: number;
} {
  const reasons = new Map<string, Unfetched[]>();
  for (const file of unfetched) {
    const reason = `${file.title} ${file.nextStep}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), file]);
  }
  const sorted = [...reasons.values()].toSorted((one, other) => other.length - one.length);
  const groups = sorted.slice(0, GROUPS).flatMap((files) => {
    const [first] = files;
    const names = files.slice(0, NAMES).map(({ uri }) => shortName(uri));
    return first ? [{ names, others: files.length - names.length, ...reasonOf(first) }] : [];
  });
  return { groups, more: sorted.slice(GROUPS).reduce((sum, files) => sum + files.length, 0) };
}

function reasonOf({ title, nextStep }: Unfetched) {
  return { title, nextStep };
}

/** The last folder and the file: the host is part of most reasons. */
function shortName(uri: string): string {
  return (
    uri
      .replace(/[?#].*/s, '')
      .split('/')
      .slice(3)
      .slice(-2)
      .join('/') || uri
  );
}
