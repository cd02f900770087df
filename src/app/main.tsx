import * as firstExample from 'virtual:first-example';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import './print.css';
import { linkFragment } from '../features/sharing/link/linkFragment.ts';
import { viewIn } from '../features/sharing/link/viewAddress.ts';
import type { Start } from '../features/sharing/work/findStart.ts';
import { isAnyStored } from '../features/sharing/work/remembered.ts';
import { registerServiceWorker } from '../offline/registerServiceWorker.ts';
import { watchStyles } from '../parts/loadPart.ts';
import { withPart } from '../parts/withPart.ts';
import { createAppStore, type Store } from '../store/createAppStore.ts';
import { describeLinked } from '../store/describeOrigin.ts';
import { FocusContext } from '../store/focusHooks.ts';
import { createFocusPort } from '../store/focusPort.ts';
import { StoreContext } from '../store/hooks.ts';
import { createAnalysisClient } from '../worker/analysisClient.ts';
import { startAnalysisWorker } from '../worker/startAnalysisWorker.ts';
import { createUnfinished } from '../worker/unfinished.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { rememberedFollowCaret, rememberFollowCaret, rememberTheme } from './settings.ts';
import { trustOwnScripts } from './trustOwnScripts.ts';

const FIRST_EXAMPLE = {
  work: { set: firstExample.set, origin: { kind: 'example', name: 'Streams' } },
  analysis: firstExample.analysis,
  details: firstExample.details,
} as const;

const FIND_START = { load: () => import('../features/sharing/work/findStart.ts') };
const KEEP_WORK = {
  name: 'The code that saves your work',
  warning: 'Nothing that you change is saved, and a reload loses it.',
  load: () => import('./keepWork.ts'),
};
const FILL_MESSAGE = {
  name: 'The code that fills in a pasted message',
  load: () => import('../features/simulator/wire/fillPasted.ts'),
};
const OPEN_LINK = {
  name: 'The code that opens links',
  load: () => import('../features/sharing/link/openLink.ts'),
};
const isLinked = () => linkFragment(location) !== '';

trustOwnScripts();
watchStyles();
if (isLinked() || isAnyStored()) {
  // A page that shows the example first, and the user's work a moment later, would be worse than a blank moment.
  void FIND_START.load()
    .then(({ findStart }) => findStart())
    .then(begin, () => begin({ unread: true, keepAddress: true }));
} else {
  begin({});
}
void registerServiceWorker();

/** `unread`: neither the link in the address nor the stored work could be read. */
function begin(start: Start & { readonly unread?: boolean }): void {
  const client = createAnalysisClient(
    startAnalysisWorker,
    createUnfinished(() => localStorage),
  );
  addEventListener('pagehide', () => client.leave());
  const store: Store = createAppStore({
    client,
    fillMessage: (text) => void withPart(store, FILL_MESSAGE, ({ fillPasted }) => fillPasted(store, text)),
    openLink: (fragment) => void withPart(store, OPEN_LINK, ({ openLink }) => openLink(store, fragment)),
    compareLink: (fragment) =>
      void withPart(store, OPEN_LINK, ({ compareLink }) => compareLink(store, fragment)),
    theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
    followCaret: rememberedFollowCaret(),
    view: viewIn(location),
    ...(start.work ? { work: start.work } : FIRST_EXAMPLE),
  });
  rememberTheme(store);
  rememberFollowCaret(store);
  announce(store, start);
  const { set, edits } = store.getState().work;
  const keep: Keep = ({ keepWork }) => keepWork(store, start, FIRST_EXAMPLE.work, { set, edits });
  render(store, () => void (start.unread ? readLate(store, keep) : withPart(store, KEEP_WORK, keep)));
}

type Keep = (loaded: typeof import('./keepWork.ts')) => void;

/**
 * What was to be shown first could not be looked at: tries once more, and again whenever the user asks. Saving begins as
 * soon as it can; one message tells of both.
 */
function readLate(store: Store, keep: Keep): Promise<void> {
  let keeping: Promise<void> | undefined;
  const keepOnce = () => {
    keeping ??= KEEP_WORK.load().then(keep);
    keeping.catch(() => {
      keeping = undefined;
    });
    return keeping;
  };
  const part = {
    name: `The code that opens ${isLinked() ? 'the shared link' : 'your stored work'}`,
    warning: `This is an example; ${isLinked() ? 'the link is still in the address' : 'your work is still stored'}.`,
    load: async () => (await Promise.all([FIND_START.load(), keepOnce()]))[0],
  };
  return withPart(store, part, async ({ findStart }) => {
    const start = await findStart();
    if (start.work) store.getState().actions.openWork(start.work, openedLate(start));
    announce(store, start);
  });
}

function openedLate({ work, fromLink }: Start): string {
  return work && fromLink ? describeLinked(work) : 'Opened your stored work.';
}

/** Says what the page began with, where that is not obvious. */
function announce(store: Store, { work, covered, fromLink, bad, linked, fault, lost }: Start): void {
  const { actions } = store.getState();
  if (fault || lost) {
    void import('../features/sharing/work/storageFault.ts').then(({ LOST, unreadNotice }) =>
      actions.notify(fault ? unreadNotice(fault) : LOST),
    );
  }
  if (bad) actions.notify({ kind: 'refused', ...bad });
  if (work && (covered || (fromLink && work.slice))) {
    actions.notify({ kind: 'done', text: describeLinked(work), ...(covered && { undo: covered }) });
  }
  if (linked) actions.askToFetch(linked);
}

function render(store: Store, onShown: () => void): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StoreContext value={store}>
      <ErrorBoundary
        currentText={() =>
          store
            .getState()
            .work.set.documents.map((each) => each.text)
            .join('\n---\n')
        }
      >
        <FocusContext value={createFocusPort(store)}>
          <App />
        </FocusContext>
      </ErrorBoundary>
      <WhenShown onShown={onShown} />
    </StoreContext>,
  );
}

/** React draws the first page in pieces; what the answer does not need must not load between two of them. */
function WhenShown({ onShown }: { readonly onShown: () => void }) {
  useEffect(onShown, [onShown]);
  return null;
}
