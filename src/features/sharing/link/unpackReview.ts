import { parseReadings } from '../../../openapi/index.ts';
import { readNotes } from '../../../openapi/notes/index.ts';
import { readKeptScenarios } from '../../../openapi/scenarios/index.ts';
import { defined, type JsonValue, member, members, stringMember } from '../../../openapi/source/index.ts';
import type { Review } from '../../../store/work.ts';
import type { Every } from './everyMember.ts';

/** Reads back what `packReview` made. Trusts nothing: what does not fit is left out. */
export function unpackReview(value: JsonValue | undefined): Review | undefined {
  const readings = parseReadings(stringMember(value, 'r') ?? '');
  const scenarios = members(member(value, 'k'))
    .slice(0, MOST_CALLBACKS)
    .map(([id, kept]) => [id, readKeptScenarios(kept)] as const)
    .filter(([, kept]) => kept.length > 0);
  const notes = readNotes(member(value, 'n'));
  const review = defined<Every<Review>>({
    readings: Object.keys(readings).length > 0 ? readings : undefined,
    scenarios: scenarios.length > 0 ? Object.fromEntries(scenarios) : undefined,
    notes: notes.length > 0 ? notes : undefined,
  });
  return Object.keys(review).length > 0 ? review : undefined;
}

/** Callback requests of one link that have kept scenarios. */
const MOST_CALLBACKS = 1_000;
