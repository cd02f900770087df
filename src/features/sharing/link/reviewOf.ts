import { requestPath } from '../../../openapi/index.ts';
import type { AppState, Review } from '../../../store/state.ts';
import { leaveOutSecrets } from './leaveOutSecrets.ts';

interface CarriedReview {
  /** Absent where there is nothing to carry. */
  readonly review: Review | undefined;
  /** Fields of kept scenarios whose typed values were left out. */
  readonly names: readonly string[];
}

/**
 * What a link carries of a review: nothing of callback requests that it does not hold, and no secrets that were typed
 * into a kept scenario. The URL that was expected of those secrets goes with them: it may hold them, and without them
 * another comes out.
 */
export function reviewOf(
  { work, shown }: Pick<AppState, 'work' | 'shown'>,
  isInside: (id: string) => boolean,
  withSecrets: boolean,
): CarriedReview {
  const { readings, scenarios, ...rest } = work.review;
  const left = new Set<string>();
  const kept = Object.entries(scenarios ?? {}).flatMap(([id, list]) => {
    const parent = requestPath(shown.analysis, id).at(-2);
    if (!parent || !isInside(id)) return [];
    const clean = list.map((each) => {
      if (withSecrets) return each;
      const { edits, names } = leaveOutSecrets({ [parent.id]: each.edits }, shown.details);
      if (names.length === 0) return each;
      for (const name of names) left.add(name);
      return { name: each.name, edits: edits[parent.id] ?? {} };
    });
    return [[id, clean] as const];
  });
  const review: Review = {
    ...rest,
    ...(readings && Object.keys(readings).length > 0 && { readings }),
    ...(kept.length > 0 && { scenarios: Object.fromEntries(kept) }),
  };
  return { review: Object.keys(review).length > 0 ? review : undefined, names: [...left] };
}
