import * as firstExample from 'virtual:first-example';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import { linkFragment } from '../features/sharing/link/linkFragment.ts';
import type { Start } from '../features/sharing/work/findStart.ts';
import { isAnyStored } from '../features/sharing/work/remembered.ts';
import { registerServiceWorker } from '../offline/registerServiceWorker.ts';
import { watchStyles } from '../parts/loadPart.ts';
import { withPart } from '../parts/withPart.ts';
import { createAppStore, type Store } from '../store/createAppStore.ts';
import { describeLinked } from '../store/describeLinked.ts';
import { FocusContext } from '../store/focusHooks.ts';
import { createFocusPort } from '../store/focusPort.ts';
import { StoreContext } from '../store/hooks.ts';
import { createAnalysisClient } from '../worker/analysisClient.ts';
import { startAnalysisWorker } from '../worker/startAnalysisWorker.ts';
import { createUnfinished } from '../worker/unfinished.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { rememberedFollowCaret, rememberFollowCaret } from './followCaretSetting.ts';
import { followTheme } from './followTheme.ts';
import { trustOwnScripts } from './trustOwnScripts.ts';

const FIRST_EXAMPLE = {
  work: { set: firstExample.set, origin: { kind: 'example', name: 'Streams' } },
  analysis: firstExample.analysis,
  details: firstExample.details,
} as const;

trustOwnScripts();
watchStyles();
if (linkFragment(location) !== '' || isAnyStored()) {
  // A page that shows the example first, and the user's work a moment later, would be worse than a blank moment.
  void import('../features/sharing/work/findStart.ts')
    .then(({ findStart }) => findStart())
    .then(begin, () => begin({ unread: true, keepAddress: true }));
} else {
  begin({});
}
void registerServiceWorker();

/** `unread`: neither the link in the address nor what is stored could be looked at. */
function begin(start: Start & { readonly unread?: boolean }): void {
  const client = createAnalysisClient(
    startAnalysisWorker,
    createUnfinished(() => localStorage),
  );
  addEventListener('pagehide', () => client.leave());
  const store = createAppStore({
    client,
    theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
    followCaret: rememberedFollowCaret(),
    ...(start.work ? { work: start.work } : FIRST_EXAMPLE),
  });
  followTheme(store);
  rememberFollowCaret(store);
  announce(store, start);
  if (start.unread) store.getState().actions.notify({ kind: 'refused', ...unreadNotice() });
  const { set, edits } = store.getState().work;
  render(store);
  // After the first paint: none of it is needed to see the answer.
  setTimeout(() => {
    void withPart(store, KEEP_WORK, ({ keepWork }) =>
      keepWork(store, start, FIRST_EXAMPLE.work, { set, edits }),
    );
  }, 0);
}

const KEEP_WORK = {
  name: 'What saves your work',
  warning: 'Nothing that you change is saved, and a reload loses it.',
  load: () => import('./keepWork.ts'),
};

function unreadNotice() {
  const isLink = linkFragment(location) !== '';
  return {
    title: isLink ? 'The shared link was not opened' : 'Your stored work was not opened',
    text: 'The part of this page that reads it could not be loaded, so this is an example.',
    nextStep: `${isLink ? 'The link is still in the address' : 'It is still stored'}: reload the page to try again.`,
  };
}

/** Says what the page began with, where that is not plain to see. */
function announce(store: Store, { work, covered, fromLink, bad, linked, fault, lost }: Start): void {
  const { actions } = store.getState();
  if (fault || lost) {
    void import('../features/sharing/work/storageFault.ts').then(({ LOST, unreadNotice }) =>
      actions.notify(fault ? unreadNotice(fault) : LOST),
    );
  }
  if (bad) actions.notify({ kind: 'refused', ...bad });
  if (work && (covered || (fromLink && work.excerpt))) {
    actions.notify({ kind: 'done', text: describeLinked(work), ...(covered && { undo: covered }) });
  }
  if (linked) actions.askToFetch(linked);
}

function render(store: Store): void {
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
    </StoreContext>,
  );
}
