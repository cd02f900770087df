import { type JsonValue, member, stringMember } from '../../../openapi/source/index.ts';
import type { NewWork } from '../../../store/newWork.ts';
import type { Origin } from '../../../store/work.ts';
import { workOf } from '../link/linkState.ts';
import { unpackSet } from '../link/unpackCompared.ts';
import { unpackState } from '../link/unpackState.ts';

/** What a list of works shows of one. */
export interface WorkSummary {
  readonly id: string;
  readonly title: string;
  readonly savedAt: number;
  readonly origin: Origin;
  /** Something in it is the user's: the text was changed, or samples were. */
  readonly edited: boolean;
}

/** A work that comes back, and when it was changed last. */
export interface StoredWork extends NewWork {
  readonly changedAt: number;
}

export interface Records {
  readonly work: {
    readonly id: string;
    readonly savedAt: number;
    /** By `createChangeClock`, whose times only grow. */
    readonly changedAt: number;
    readonly title: string;
    readonly state: JsonValue;
  };
  readonly texts: {
    readonly id: string;
    readonly documents: JsonValue;
    /** The version it is compared with. */
    readonly compared: JsonValue;
    /** The documents as they were opened, where they were changed. */
    readonly opened: JsonValue;
  };
}

/** Reads a stored work back, trusting it as little as a link. */
export function fromRecords(
  work: JsonValue | undefined,
  texts: JsonValue | undefined,
): StoredWork | undefined {
  const id = stringMember(work, 'id');
  const packed = member(work, 'state');
  if (id === undefined || typeof packed !== 'object' || packed === null) return undefined;
  const state = unpackState({
    ...packed,
    d: member(texts, 'documents') ?? null,
    v: member(texts, 'compared') ?? null,
  });
  const restored = state && workOf(state, id);
  const opened = unpackSet(member(texts, 'opened'));
  const changedAt = member(work, 'changedAt');
  return (
    restored && {
      ...restored,
      ...(opened && { opened }),
      changedAt: typeof changedAt === 'number' ? changedAt : 0,
    }
  );
}

/** What a list shows of a stored work; nothing where the record is not one of ours. */
export function summaryOf(record: JsonValue): WorkSummary | undefined {
  const id = stringMember(record, 'id');
  const title = stringMember(record, 'title');
  const savedAt = member(record, 'savedAt');
  // Only the texts are left out of these records, so an empty one replaces them.
  const entry = stringMember(member(record, 'state'), 'e') ?? '';
  const found = fromRecords(record, { documents: [[entry, '']] });
  if (id === undefined || title === undefined || typeof savedAt !== 'number' || !found) return undefined;
  return {
    id,
    title,
    savedAt,
    origin: found.origin,
    edited: found.edited === true || Object.keys(found.edits ?? {}).length > 0 || found.review !== undefined,
  };
}
