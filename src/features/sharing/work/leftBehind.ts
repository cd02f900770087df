import { type JsonValue, member, stringMember } from '../../../openapi/source/index.ts';
import { attempt } from './remembered.ts';
import { fromRecords, type Records, type StoredWork } from './storedWork.ts';

const LEFT = 'callback-explorer.left';
/** Browsers let a tab remember about five times this. */
const LARGEST_LEFT = 1_000_000;

/** A page that is being left may not reach its database any more: this is written at once, for the next page of the tab. */
export function leaveBehind(records: Records): void {
  const text = JSON.stringify(records);
  if (text.length <= LARGEST_LEFT) attempt(() => sessionStorage.setItem(LEFT, text));
}

/** What the page before could not store in time. */
export function leftBehind(id: string): StoredWork | undefined {
  const records: JsonValue = attempt(() => JSON.parse(sessionStorage.getItem(LEFT) ?? 'null')) ?? null;
  const work = member(records, 'work');
  return stringMember(work, 'id') === id ? fromRecords(work, member(records, 'texts')) : undefined;
}
