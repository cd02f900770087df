import type { ExchangeEdits } from '../../../openapi/index.ts';
import { completeWork, isLinkId, type NewWork } from '../../../store/newWork.ts';
import type { LinkedDocument } from '../../../store/state.ts';
import type { Work } from '../../../store/work.ts';
import { type HistoryEntry, readEntry } from '../address/historyEntry.ts';
import { linkFragment } from '../address/linkFragment.ts';
import type { BadLinkMessage } from '../link/badLinkMessage.ts';
import { readLink } from '../link/readLink.ts';
import { workOfAddress } from './ownAddress.ts';
import { isAnyStored, workOfThisTab } from './remembered.ts';
import { faultOf, type StorageFault, within } from './storageFault.ts';
import { type TakenOver, takeOver, takeOverNewest } from './takeOver.ts';

/** The first screen waits no longer than this for stored work. */
const LONGEST_WAIT_MS = 4_000;

/** What the page begins with. */
export interface Start {
  /** Absent: the first example. */
  readonly work?: NewWork | undefined;
  /** When it was changed last, by the change clock; 0 where that is not known. */
  readonly changedAt?: number;
  /** The work is newer than its stored copy. */
  readonly unsaved?: boolean;
  /** The work was changed after it was stored, and the address does not hold the changes. */
  readonly lost?: boolean;
  /** The work is what a shared link holds. */
  readonly fromLink?: boolean;
  /** The user's own work, which a link has covered. */
  readonly covered?: Work | undefined;
  readonly bad?: BadLinkMessage;
  readonly linked?: LinkedDocument;
  /** Something is stored that could not be read. */
  readonly fault?: StorageFault | undefined;
  /** The address names something that is not open. */
  readonly keepAddress?: boolean;
}

/**
 * Finds what the page begins with: after a reload the same work, else the work of the link in the address, else the
 * work that was stored last. Never waits long for a storage that does not answer.
 */
export async function findStart(): Promise<Start> {
  const storage = readStorage();
  const fragment = linkFragment(location);
  const entry = readEntry(history.state) ?? lostEntry(fragment);
  const same = entry && (await storage.attempt(() => takeOver(entry.work)));
  const start = same
    ? await newerOf(same, entry, fragment)
    : fragment === ''
      ? stored(await storage.own())
      : await withLink(entry, fragment, storage.own);
  // The question whether to fetch a document stays in the address until it is answered.
  const isAsked = fragment === '' && new URLSearchParams(location.search).has('url');
  return { keepAddress: isAsked, ...start, fault: isAnyStored() ? storage.fault() : undefined };
}

/** A page whose storage failed has put the newer state into its address. */
async function newerOf(same: TakenOver, entry: HistoryEntry, fragment: string): Promise<Start> {
  if (entry.changedAt <= same.changedAt) return stored(same);
  const read = fragment === '' ? undefined : await readLink(fragment);
  if (read?.kind !== 'work') return { ...stored(same), lost: true };
  const { id: _, ...newer } = read.work;
  const edits = keptSecrets(newer.edits ?? {}, same.edits ?? {});
  const { id, opened } = same;
  const work = { ...newer, edits, ...(id !== undefined && { id }), ...(opened && { opened }) };
  return { work, changedAt: entry.changedAt, unsaved: true };
}

async function withLink(
  entry: HistoryEntry | undefined,
  fragment: string,
  ownWork: () => Promise<TakenOver | undefined>,
): Promise<Start> {
  const read = await readLink(fragment);
  // A link that this tab itself has put into its address is not a shared one.
  if (read.kind === 'work' && entry) return fromThisTab(read.work, entry);
  const own = await ownWork();
  if (read.kind === 'work') return { work: read.work, fromLink: true, covered: own && completeWork(own) };
  const found = read.kind === 'bad' ? { bad: read.message } : { linked: read.linked };
  return { ...stored(own), ...found, keepAddress: true };
}

/** Work that was never stored; once the user has changed it, it is their own. */
function fromThisTab(work: NewWork, entry: HistoryEntry): Start {
  if (entry.changedAt === 0 || isLinkId(entry.work)) return { work, changedAt: entry.changedAt };
  const { id: _, ...own } = work;
  return { work: own, changedAt: entry.changedAt, unsaved: true };
}

function stored(work: TakenOver | undefined): Start {
  return work ? { work, changedAt: work.changedAt, ...(work.unsaved && { unsaved: true }) } : {};
}

/** The entry of an address that this tab has written, and that a reload brought back without it. */
function lostEntry(fragment: string): HistoryEntry | undefined {
  const work = fragment !== '' && isReload() ? workOfAddress(fragment) : undefined;
  return work === undefined ? undefined : { work, selection: undefined, changedAt: 0 };
}

/** Stored work; a storage that failed once is not asked again. */
function readStorage() {
  let fault: StorageFault | undefined;
  const attempt = async <T>(find: () => Promise<T>): Promise<T | undefined> => {
    if (fault) return undefined;
    try {
      return await within(find(), LONGEST_WAIT_MS);
    } catch (error) {
      fault = faultOf(error);
      return undefined;
    }
  };
  const own = async () => {
    if (!isAnyStored()) return undefined;
    const id = workOfThisTab();
    const ofThisTab = id === undefined ? undefined : await attempt(() => takeOver(id));
    return ofThisTab ?? (await attempt(takeOverNewest));
  };
  return { attempt, own, fault: () => fault };
}

function isReload(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload');
}

type EditsByRequest = Readonly<Record<string, ExchangeEdits>>;

/**
 * The edits of an address with the texts that were left out of it as secrets, as they are stored. What was left out
 * has its field in the address still, without a text.
 */
function keptSecrets(edits: EditsByRequest, stored: EditsByRequest): EditsByRequest {
  return Object.fromEntries(
    Object.entries(edits).map(([id, each]) => {
      const before = Object.hasOwn(stored, id) ? stored[id]?.fields : undefined;
      if (!each.fields || !before) return [id, each];
      const fields = Object.entries(each.fields).map(([key, edit]) => {
        const text = Object.hasOwn(before, key) ? before[key]?.text : undefined;
        return [key, edit.text === undefined && text !== undefined ? { ...edit, text } : edit] as const;
      });
      return [id, { ...each, fields: Object.fromEntries(fields) }];
    }),
  );
}
