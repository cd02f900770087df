import type { DocumentSet } from '../../../openapi/index.ts';
import type { AppStore, Store } from '../../../store/createAppStore.ts';
import { describeLinked } from '../../../store/describeOrigin.ts';
import type { NewWork } from '../../../store/newWork.ts';
import type { Work } from '../../../store/work.ts';
import { knowSecrets, linkStateOf } from '../link/linkStateOf.ts';
import { packLink } from '../link/packer.ts';
import { readLink } from '../link/readLink.ts';
import { rememberAddress } from '../work/ownAddress.ts';
import { entryOf, type HistoryEntry, readEntry } from './historyEntry.ts';
import { linkFragment } from './linkFragment.ts';
import { viewIn, withView } from './viewAddress.ts';

/** The address follows at most this often; browsers refuse many more changes in a row. */
const INTERVAL_MS = 750;
/** Longer links stay out of the address bar: browsers refuse them, and each would be copied at every change. */
export const LONGEST_ADDRESS = 1_500_000;
/** A text that no compression makes short enough is not even tried. */
const LARGEST_TEXT = 4_000_000;

const BACK = 'Back to an earlier document.';

export interface AddressOptions {
  /** What the address without a link shows; as long as it is untouched, there is no link. */
  readonly bare: Pick<Work, 'set' | 'origin'>;
  /** The address names something that is not open: it stays until the user changes something, and in the history. */
  readonly keepAddress: boolean;
  readonly changedAt: (id: string) => number;
  readonly isChange: (state: AppStore, before: AppStore) => boolean;
  /** Finds the work of an earlier entry. */
  readonly recall: (id: string) => Promise<NewWork | undefined>;
}

/**
 * Keeps the address in step with the page. Selecting a callback, opening a document and going to the review make an
 * entry in the browser's history, typing does not: back and forward move between these and keep what was typed.
 */
export function followAddress(store: Store, options: AddressOptions): void {
  const { bare, changedAt, isChange, recall } = options;
  let { keepAddress } = options;
  /** Grows with every entry, so that a link under way does not land in another entry than it was made for. */
  let visit = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = Number.NEGATIVE_INFINITY;
  /** True while the page follows the address, instead of the other way round. */
  let arriving = false;
  let arrivedAt = location.href;

  store.subscribe((state, before) => {
    const analysed = state.shown.analysis !== before.shown.analysis;
    const settled = before.analyzing && !state.analyzing;
    const turned = state.view !== before.view;
    if (state.work === before.work && state.pin === before.pin && !analysed && !settled && !turned) return;
    if (keepAddress && !isChange(state, before)) {
      if (turned && !arriving)
        attempt(() => history.pushState(entry(state), '', withView(location.href, state.view)));
      return;
    }
    if (
      !arriving &&
      (turned ||
        state.work.id !== before.work.id ||
        (!analysed && hasSelected(state, before) && !state.caretLed && state.view === 'workbench'))
    ) {
      visit += 1;
      attempt(() => {
        // The entry being left may not have been written since the analysis found its selection.
        if (!keepAddress) history.replaceState(entry(before), '', location.href);
        history.pushState(entry(state), '', withView(location.href, state.view));
      });
      keepAddress = false;
    }
    schedule();
  });
  addEventListener('popstate', () => void arrive());
  // Browsers differ in which of the two a link typed into the address bar causes.
  addEventListener('hashchange', () => location.href !== arrivedAt && void arrive());
  if (!keepAddress) schedule();

  function schedule(): void {
    timer ??= setTimeout(() => void write(), Math.max(0, written + INTERVAL_MS - performance.now()));
  }

  async function write(): Promise<void> {
    timer = undefined;
    written = performance.now();
    const here = visit;
    // What an analysis finds out is part of the link; its end calls again.
    if (store.getState().analyzing) return;
    const fragment = await currentFragment();
    if (visit !== here) return;
    const address = new URL(location.href);
    address.hash = fragment;
    if (fragment === '') address.href = address.href.replace(/#$/, '');
    arrivedAt = address.href;
    if (fragment !== '') rememberAddress(fragment, store.getState().work.id);
    attempt(() => {
      if (keepAddress) history.pushState(entry(store.getState()), '', address);
      else history.replaceState(entry(store.getState()), '', address);
    });
    keepAddress = false;
  }

  async function currentFragment(): Promise<string> {
    if (isUntouched(store.getState(), bare.set)) return '';
    const { set, compared } = store.getState().work;
    const documents = [...set.documents, ...(compared?.set.documents ?? [])];
    const size = documents.reduce((sum, { text }) => sum + text.length, 0);
    if (size > LARGEST_TEXT) return '';
    await knowSecrets(store);
    const fragment = (await packLink(linkStateOf(store.getState()).state)) ?? '';
    return fragment.length > LONGEST_ADDRESS ? '' : fragment;
  }

  async function arrive(): Promise<void> {
    visit += 1;
    clearTimeout(timer);
    timer = undefined;
    arrivedAt = location.href;
    const { actions, work, view } = store.getState();
    const arrived = readEntry(history.state);
    const shown = viewIn(location);
    if (shown !== view) await follow(() => actions.showView(shown));
    if (arrived?.work !== work.id) return show(visit, arrived);
    const { selection } = arrived;
    // The address that is there already, followed once more, changes nothing: a pinned part stays pinned.
    if (selection && selection.callbackId !== work.selection?.callbackId)
      await follow(() => actions.select(selection));
    schedule();
  }

  /** Shows other work than the open one: the stored copy, else the state in the address. */
  async function show(here: number, arrived: HistoryEntry | undefined): Promise<void> {
    const { actions } = store.getState();
    const known = arrived && (await recall(arrived.work));
    if (visit !== here) return;
    if (known) return follow(() => actions.openWork(known, BACK));
    const fragment = linkFragment(location);
    if (fragment === '') {
      // Without an entry, the user removed the link from the address; the open work stays.
      return arrived ? follow(() => actions.openWork(bare, 'Back to the example.')) : schedule();
    }
    const read = await readLink(fragment);
    if (visit !== here) return;
    if (read.kind === 'bad') return actions.notify({ kind: 'refused', ...read.message });
    if (read.kind === 'linked') return actions.askToFetch(read.linked);
    // What this tab itself has put into its address is not a shared link.
    return follow(() => actions.openWork(read.work, arrived ? BACK : describeLinked(read.work)));
  }

  function entry(state: AppStore): HistoryEntry {
    return entryOf(state, changedAt(state.work.id));
  }

  async function follow(change: () => void | Promise<void>): Promise<void> {
    arriving = true;
    try {
      await change();
    } finally {
      arriving = false;
    }
  }
}

function hasSelected({ work }: AppStore, before: AppStore): boolean {
  return work.selection?.callbackId !== before.work.selection?.callbackId;
}

function isUntouched({ work, pin, shown }: AppStore, bare: DocumentSet): boolean {
  return (
    work.set === bare &&
    !work.compared &&
    !pin &&
    Object.keys(work.review).length === 0 &&
    work.selection?.callbackId === shown.analysis.initial?.callbackId &&
    Object.values(work.edits).every((edits) => Object.keys(edits).length === 0)
  );
}

/** Browsers refuse addresses that are too long or change too often; the page works without them. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // The next change tries again.
  }
}
