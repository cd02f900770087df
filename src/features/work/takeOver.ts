import type { NewWork } from '../../store/newWork.ts';
import { claim } from './claim.ts';
import { getWork, listWorks } from './works.ts';

/** How long the page before a reload may take to let go of its work. */
const RELOAD_MS = 300;

/** The stored work with this id, for this tab to go on with; a copy of it where another tab is at it. */
export async function takeOver(id: string, patience = RELOAD_MS): Promise<NewWork | undefined> {
  try {
    const work = await getWork(id);
    return work && ((await claim(id, patience)) ? work : copyOf(work));
  } catch {
    // Blocked or damaged storage: there is nothing to go on with.
    return undefined;
  }
}

/** The newest stored work. */
export async function takeOverNewest(): Promise<NewWork | undefined> {
  try {
    const [newest] = await listWorks();
    const work = newest && (await getWork(newest.id));
    return work && newest && ((await claim(newest.id, 0, false)) ? work : copyOf(work));
  } catch {
    return undefined;
  }
}

function copyOf({ id: _, ...work }: NewWork): NewWork {
  return work;
}
