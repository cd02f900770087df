import { parseReadings, readingText } from '../../../openapi/index.ts';
import { packNotes, readNotes } from '../../../openapi/notes/index.ts';
import { readKeptScenarios } from '../../../openapi/scenarios/index.ts';
import { defined, type JsonValue, member, members, stringMember } from '../../../openapi/source/index.ts';
import type { Review } from '../../../store/state.ts';
import { type Every, noneLeft } from './everyMember.ts';

/** A review as short JSON; see `packState`. */
export function packReview({ readings, scenarios, notes, ...rest }: Review): JsonValue | undefined {
  noneLeft(rest);
  const packed = defined({
    r: (readings && readingText(readings)) || undefined,
    k: scenarios && Object.keys(scenarios).length > 0 ? toJson(scenarios) : undefined,
    n: notes && notes.length > 0 ? packNotes(notes) : undefined,
  });
  return Object.keys(packed).length > 0 ? packed : undefined;
}

/** Trusts nothing: what does not fit is left out. */
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

/** The same value as plain JSON, with the names and values that it has. */
function toJson(scenarios: NonNullable<Review['scenarios']>): JsonValue {
  return JSON.parse(JSON.stringify(scenarios));
}
