import * as firstExample from 'virtual:first-example';
import { startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import './print.css';
import { ExampleTip, selectOpenedExample } from '../features/open/examples/ExampleNotice.tsx';
import { linkFragment } from '../features/sharing/address/linkFragment.ts';
import { viewIn } from '../features/sharing/address/viewAddress.ts';
import type { Start } from '../features/sharing/work/findStart.ts';
import { watchStyles } from '../parts/loadPart.ts';
import { withPart } from '../parts/withPart.ts';
import { createAppStore, type Store } from '../store/createAppStore.ts';
import { describeLinked } from '../store/describeOrigin.ts';
import { FocusContext } from '../store/focusHooks.ts';
import { createFocusPort } from '../store/focusPort.ts';
import { StoreContext } from '../store/hooks.ts';
import { holdCalm, passed } from '../ui/whenCalm.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import { createAnalysisClient } from '../worker/analysisClient.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { start, startWorker, unfinished } from './early.ts';
import { rememberedFollowCaret, rememberFollowCaret, rememberTheme } from './settings.ts';
import { loadWideWorkbench } from './Workbench.tsx';

const FIRST_EXAMPLE = {
  work: { set: firstExample.set, origin: { kind: 'example', name: 'Streams' } },
  analysis: firstExample.analysis,
  details: firstExample.details,
} as const;

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

watchStyles();
void findBeginning().then(begin);

/** What the page's own markup has drawn stays on screen until the first screen is complete. */
async function findBeginning(): Promise<Start> {
  const [found] = await Promise.all([start?.catch(unread), loadWideWorkbench()]);
  return found ?? {};
}

/** Our own fault, for what it may be in the link or in the storage has its answers. */
function unread(error: unknown): Start {
  reportError(error);
  const isLinked = linkFragment(location) !== '';
  return {
    bad: {
      title: `This page could not read ${isLinked ? 'the link' : 'your stored work'}`,
      text: `This is an example; ${isLinked ? 'the link is still in the address' : 'your work is still stored'}.`,
      nextStep: 'Reload the page to try again.',
    },
    keepAddress: true,
  };
}

async function begin(start: Start): Promise<void> {
  const client = createAnalysisClient(startWorker, unfinished);
  addEventListener('pagehide', () => client.leave());
  const store: Store = createAppStore({
    client,
    fillMessage: (text) => void withPart(store, FILL_MESSAGE, ({ fillPasted }) => fillPasted(store, text)),
    openLink: (fragment, picture) =>
      void withPart(store, OPEN_LINK, ({ openLink }) => openLink(store, fragment, picture)),
    compareLink: (fragment) =>
      void withPart(store, OPEN_LINK, ({ compareLink }) => compareLink(store, fragment)),
    theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
    followCaret: rememberedFollowCaret(),
    view: viewIn(location),
    ...(start.work ? { work: start.work } : FIRST_EXAMPLE),
  });
  rememberTheme(store);
  rememberFollowCaret(store);
  holdCalmWhileAnalyzing(store);
  announce(store, start);
  const { set, edits } = store.getState().work;
  await Promise.race([
    Promise.all([answered(store), tipIsThere(store)]),
    passed(Date.now() + LONGEST_UNSAID_MS),
  ]);
  render(
    store,
    () =>
      void withPart(store, KEEP_WORK, ({ keepWork }) =>
        keepWork(store, start, FIRST_EXAMPLE.work, { set, edits }),
      ),
  );
  // Offline use and news of another version are extra: nothing depends on them, so they wait for the answer.
  void whenIdle()
    .then(() => import('./newVersion.ts'))
    .then(
      ({ followVersions }) => followVersions(store),
      () => undefined,
    );
}

function holdCalmWhileAnalyzing(store: Store): void {
  let end: (() => void) | undefined;
  const follow = () => {
    const { analyzing } = store.getState();
    if (analyzing === (end !== undefined)) return;
    end?.();
    end = undefined;
    if (analyzing)
      void holdCalm(
        new Promise<void>((done) => {
          end = done;
        }),
      );
  };
  store.subscribe(follow);
  follow();
}

/** A page that says "being read" for a moment is drawn twice; what takes longer is said. */
const LONGEST_UNSAID_MS = 500;

function answered(store: Store): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (store.getState().analyzing) return;
      unsubscribe();
      done();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}

/** The tip on an example that was kept: one that came later would push the page down. */
async function tipIsThere(store: Store): Promise<void> {
  if (selectOpenedExample(store.getState()) !== undefined) await ExampleTip.loadAhead();
}

/** Says what the page began with, where that is not obvious. */
function announce(store: Store, { work, covered, fromLink, bad, linked, fault, lost }: Start): void {
  const { actions } = store.getState();
  if (fault || lost) {
    void import('../features/sharing/work/storageNotices.ts').then(({ LOST, unreadNotice }) =>
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
  const page = (
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
    </StoreContext>
  );
  // In slices of a few milliseconds: a slow phone answers to the finger meanwhile.
  startTransition(() => createRoot(root).render(page));
}

/** React draws the first page in pieces; what the answer does not need must not load between two of them. */
function WhenShown({ onShown }: { readonly onShown: () => void }) {
  useEffect(onShown, [onShown]);
  return null;
}
