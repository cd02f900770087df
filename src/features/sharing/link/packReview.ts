import { readingText } from '../../../openapi/index.ts';
import { packNotes } from '../../../openapi/notes/index.ts';
import { defined, type JsonValue } from '../../../openapi/source/index.ts';
import type { Review } from '../../../store/work.ts';
import { noneLeft } from './everyMember.ts';

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

/** The same value as plain JSON, with the names and values that it has. */
function toJson(scenarios: NonNullable<Review['scenarios']>): JsonValue {
  return JSON.parse(JSON.stringify(scenarios));
}
