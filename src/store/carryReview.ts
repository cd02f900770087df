import { type Analysis, requestPath } from '../openapi/index.ts';
import { carryNotes } from '../openapi/notes/index.ts';
import { sameSeat } from './reselect.ts';
import type { Review } from './work.ts';

/**
 * Carries kept scenarios and notes over to a new analysis: a callback whose key or name was edited keeps those it had, for
 * they say what is expected of the new key. Those of a callback that is gone stay under its id, until an Undo brings it
 * back.
 *
 * @returns The same review where nothing moved.
 */
export function carryReview(before: Analysis, after: Analysis, review: Review): Review {
  const movedTo = (id: string) => sameSeat(before, after, id)?.callbackId;
  const scenarios = review.scenarios && carryScenarios(after, review.scenarios, movedTo);
  const notes = review.notes && carryNotes(before, after, review.notes, movedTo);
  if (scenarios === review.scenarios && notes === review.notes) return review;
  return { ...review, ...(scenarios && { scenarios }), ...(notes && { notes }) };
}

type Scenarios = NonNullable<Review['scenarios']>;

function carryScenarios(
  after: Analysis,
  scenarios: Scenarios,
  movedTo: (id: string) => string | undefined,
): Scenarios {
  const taken = new Set(Object.keys(scenarios));
  let hasMoved = false;
  const carried = Object.entries(scenarios).map(([id, kept]) => {
    if (requestPath(after, id).length > 0) return [id, kept] as const;
    const next = movedTo(id) ?? id;
    if (taken.has(next)) return [id, kept] as const;
    taken.add(next);
    hasMoved = true;
    return [next, kept] as const;
  });
  return hasMoved ? Object.fromEntries(carried) : scenarios;
}
