import { completeWork, type NewWork } from '../../store/newWork.ts';
import type { LinkedDocument, Work } from '../../store/state.ts';
import type { BadLinkMessage } from '../permalink/badLink.ts';
import { readEntry } from '../permalink/historyEntry.ts';
import { linkFragment } from '../permalink/linkFragment.ts';
import { readLink } from '../permalink/readLink.ts';
import { isAnyStored, workOfThisTab } from './remembered.ts';
import { takeOver, takeOverNewest } from './takeOver.ts';

/** What the page begins with. */
export interface Start {
  /** Absent: the first example. */
  readonly work?: NewWork | undefined;
  /** The work is what a shared link holds. */
  readonly fromLink?: boolean;
  /** Work of the user's own that a link stands in front of. */
  readonly covered?: Work | undefined;
  readonly bad?: BadLinkMessage;
  readonly linked?: LinkedDocument;
}

/**
 * Finds what the page begins with: after a reload the same work, else the work of the link in the address, else the
 * work that was stored last.
 */
export async function findStart(): Promise<Start> {
  const entry = readEntry(history.state);
  const same = entry && (await takeOver(entry.work));
  if (same) return { work: same };
  const fragment = linkFragment(location);
  if (fragment !== '') {
    const read = await readLink(fragment);
    // A link that this tab itself has put into its address is no shared one.
    if (read.kind === 'work' && entry) return { work: read.work };
    const own = await ownWork();
    if (read.kind === 'work') {
      return { work: read.work, fromLink: true, covered: own && completeWork(own) };
    }
    return { work: own, ...(read.kind === 'bad' ? { bad: read.message } : { linked: read.linked }) };
  }
  if (new URLSearchParams(location.search).has('url')) return {};
  return { work: await ownWork() };
}

async function ownWork(): Promise<NewWork | undefined> {
  if (!isAnyStored()) return undefined;
  const id = workOfThisTab();
  return (id === undefined ? undefined : await takeOver(id)) ?? takeOverNewest();
}
