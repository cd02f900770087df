import { type Analysis, requestPath } from '../openapi/index.ts';
import { sameSeat } from './reselect.ts';
import type { Review } from './state.ts';

/**
 * Carries kept scenarios over to a new analysis: a callback whose key or name was edited keeps those it had, for they say
 * what is expected of the new key. Those of a callback that is gone stay under its id, until an Undo brings it back.
 *
 * @returns The same review where nothing moved.
 */
export function carryReview(before: Analysis, after: Analysis, review: Review): Review {
  const { scenarios } = review;
  if (!scenarios) return review;
  const taken = new Set(Object.keys(scenarios));
  let hasMoved = false;
  const carried = Object.entries(scenarios).map(([id, kept]) => {
    if (requestPath(after, id).length > 0) return [id, kept] as const;
    const next = sameSeat(before, after, id)?.callbackId ?? id;
    if (taken.has(next)) return [id, kept] as const;
    taken.add(next);
    hasMoved = true;
    return [next, kept] as const;
  });
  return hasMoved ? { ...review, scenarios: Object.fromEntries(carried) } : review;
}
