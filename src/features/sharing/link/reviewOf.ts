import { requestPath } from '../../../openapi/index.ts';
import type { AppState, Review } from '../../../store/state.ts';
import { leaveOutSecrets } from './leaveOutSecrets.ts';

/**
 * What a link carries of a review: nothing of callback requests that it does not hold, and no secrets that were typed
 * into a kept scenario.
 *
 * @returns `undefined` where there is nothing to carry.
 */
export function reviewOf(
  { work, shown }: Pick<AppState, 'work' | 'shown'>,
  isInside: (id: string) => boolean,
  withSecrets: boolean,
): Review | undefined {
  const { readings, scenarios, ...rest } = work.review;
  const kept = Object.entries(scenarios ?? {}).flatMap(([id, list]) => {
    const parent = requestPath(shown.analysis, id).at(-2);
    if (!parent || !isInside(id)) return [];
    const clean = list.map((each) => {
      if (withSecrets) return each;
      const { edits } = leaveOutSecrets({ [parent.id]: each.edits }, shown.details);
      return { ...each, edits: edits[parent.id] ?? {} };
    });
    return [[id, clean] as const];
  });
  const review: Review = {
    ...rest,
    ...(readings && Object.keys(readings).length > 0 && { readings }),
    ...(kept.length > 0 && { scenarios: Object.fromEntries(kept) }),
  };
  return Object.keys(review).length > 0 ? review : undefined;
}
