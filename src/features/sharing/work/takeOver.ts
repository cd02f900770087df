import type { NewWork } from '../../../store/newWork.ts';
import { claim } from './claim.ts';
import { leftBehind } from './leftBehind.ts';
import { newestWork } from './remembered.ts';
import type { StoredWork } from './storedWork.ts';
import { getWork, listWorks } from './works.ts';

/** How long the page before a reload may take to release its work. */
const RELOAD_MS = 300;

/** Work to go on with; without its id where it is a copy, since another tab has it open. */
export type TakenOver = Omit<Found, 'id'> & Pick<NewWork, 'id'>;

interface Found extends StoredWork {
  /** Newer than what is stored. */
  readonly unsaved?: boolean;
}

/**
 * The stored work with this id, for this tab to go on with; a copy of it where another tab is at it. Rejects where
 * the storage does not serve.
 */
export async function takeOver(id: string, patience = RELOAD_MS): Promise<TakenOver | undefined> {
  const work = await find(id);
  return work && ((await claim(id, patience)) ? work : copyOf(work));
}

/** The work that was stored last. Rejects where the storage does not serve. */
export async function takeOverNewest(): Promise<TakenOver | undefined> {
  const last = newestWork();
  const known = last === undefined ? undefined : await find(last);
  const [newest] = known ? [] : await listWorks();
  const work = known ?? (newest && (await getWork(newest.id)));
  return work && ((await claim(work.id ?? '', 0, false)) ? work : copyOf(work));
}

async function find(id: string): Promise<Found | undefined> {
  const stored = await getWork(id);
  const left = leftBehind(id);
  return left && left.changedAt > (stored?.changedAt ?? 0) ? { ...left, unsaved: true } : stored;
}

function copyOf({ id: _, ...work }: Found): TakenOver {
  return work;
}
