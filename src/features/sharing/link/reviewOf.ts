import { requestPath } from '../../../openapi/index.ts';
import type { AppState } from '../../../store/state.ts';
import type { Review } from '../../../store/work.ts';
import { noneLeft } from './everyMember.ts';
import { leaveOutSecrets } from './leaveOutSecrets.ts';

export interface ReviewOptions {
  readonly withSecrets?: boolean;
  /** True unless they are to be left out. */
  readonly withNotes?: boolean;
}

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
  { withSecrets = false, withNotes = true }: ReviewOptions,
): CarriedReview {
  const { readings, scenarios, notes, ...rest } = work.review;
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
  // A note whose place is gone belongs to no callback: only the whole document takes it along.
  const carried = withNotes ? notes?.filter(({ at }) => isInside(at.id)) : undefined;
  noneLeft(rest);
  const review: Review = {
    ...(readings && Object.keys(readings).length > 0 && { readings }),
    ...(kept.length > 0 && { scenarios: Object.fromEntries(kept) }),
    ...(carried && carried.length > 0 && { notes: carried }),
  };
  return { review: Object.keys(review).length > 0 ? review : undefined, names: [...left] };
}
