import { createStore } from 'zustand/vanilla';
import type { Analysis, DocumentRange, ExchangeEdits, OperationDetail } from '../openapi/index.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import { byId, createAnalysisSession } from './analysisSession.ts';
import { createDocumentActions, type DocumentActions } from './documentActions.ts';
import { createFocusActions, type FocusActions } from './focusActions.ts';
import { completeWork, type NewWork } from './newWork.ts';
import type { NewNotice } from './notice.ts';
import { createQuestionActions, type QuestionActions } from './questionActions.ts';
import { nextReveal } from './reveal.ts';
import { createSelectActions, type SelectActions } from './selectActions.ts';
import type { AppState, ComparisonState, LinkTools, Model, NoteAsked, PageView, PaneName } from './state.ts';
import { UNREAD } from './state.ts';
import type { Review } from './work.ts';

export interface AppActions extends FocusActions, DocumentActions, SelectActions, QuestionActions {
  setEdits(id: string, edits: ExchangeEdits): void;
  /** Members that are undefined are taken out. */
  setReview(change: { readonly [Name in keyof Review]: Review[Name] | undefined }): void;
  /** What makes the next requests of links has been loaded. */
  takeLinkTools(tools: LinkTools): void;
  notify(notice: NewNotice): void;
  dismissNotice(): void;
  showView(view: PageView): void;
  askForNote(asked: NoteAsked | undefined): void;
  showPane(pane: PaneName): void;
  reveal(range: DocumentRange): void;
  /** Goes to a place in the version that is compared with. */
  revealOther(range: DocumentRange): void;
  /** Shows both versions in the document, or the editor. */
  showDifferences(shown: boolean): void;
  setComparison(comparison: ComparisonState | undefined): void;
  /** Shows a place in the document where the document is on screen, without taking the user there. */
  follow(range: DocumentRange): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Makes sure that the details of these requests are in `shown`. */
  loadDetails(ids: readonly string[]): Promise<void>;
  /** Loads the details of operations that are not on screen yet, so that the flow can show their URLs. */
  prefetchDetails(limit: number): Promise<void>;
  /** Asks for the analysis that there is not, or not the whole of. */
  analyseAgain(): void;
  /** Stops what takes long; the texts stay. */
  stopAnalysis(): void;
}

export interface AppStore extends AppState {
  readonly actions: AppActions;
}

export interface StoreOptions {
  readonly client: AnalysisClient;
  readonly work: NewWork;
  /** Where it is not known yet, the work is analysed first. */
  readonly analysis?: Analysis;
  readonly details?: readonly OperationDetail[];
  readonly theme: 'light' | 'dark';
  /** The workbench, unless the address says otherwise. */
  readonly view?: PageView;
  /** On, unless the user switched it off. */
  readonly followCaret?: boolean;
  /** Fills in a text that turned out to be a message of an exchange. */
  readonly fillMessage?: (text: string) => void;
  /** Opens what a permalink holds. */
  readonly openLink?: (fragment: string, picture?: string) => void;
  /** Compares what is open with what a permalink holds. */
  readonly compareLink?: (fragment: string) => void;
}

/** One store per app, one per test. All writes go through the actions; effects happen outside `set`. */
export function createAppStore({
  client,
  work,
  analysis,
  details = [],
  theme,
  view = 'workbench',
  followCaret = true,
  fillMessage = () => {},
  openLink = () => {},
  compareLink = () => {},
}: StoreOptions) {
  const model: Model = analysis
    ? { revision: 0, analysis, details: byId(details), documents: work.set.documents }
    : UNREAD;
  const opening = analysis === undefined;
  const onUndescribed = () => store.getState().actions.notify(UNDESCRIBED);
  const focus = createFocusActions({
    get: () => store.getState(),
    set: (change) => store.setState(change),
    select: (request) => selection.select(request),
  });

  const session = createAnalysisSession({
    client,
    get: () => store.getState(),
    set: (change) => store.setState(change),
    onAnalysed: () => focus.analysed(),
    onUndescribed,
  });

  const selection = createSelectActions({
    session,
    get: () => store.getState(),
    set: (change) => store.setState(change),
    onUndescribed,
  });

  const documents = createDocumentActions({
    client,
    session,
    get: () => store.getState(),
    set: (change) => store.setState(change),
    notify: (notice) => store.getState().actions.notify(notice),
    fillMessage,
    openLink,
    compareLink,
  });

  const store = createStore<AppStore>()((set, get, api) => ({
    work: completeWork({ selection: analysis?.initial, ...work }),
    linked: undefined,
    revision: opening ? 1 : 0,
    textVersion: 0,
    current: model,
    shown: model,
    analyzing: opening,
    foreign: false,
    slow: undefined,
    trouble: undefined,
    hover: undefined,
    keyboard: undefined,
    pin: work.pin,
    followCaret,
    caretLed: false,
    notice: undefined,
    view,
    noteAsked: undefined,
    pane: work.compared ? 'changes' : 'flow',
    reveal: undefined,
    shownDocument: undefined,
    theme,
    linkTools: undefined,
    comparison: undefined,
    differences: work.compared !== undefined,
    actions: {
      ...focus.actions,
      ...documents,
      ...selection,
      ...createQuestionActions(client, api),
      setEdits: (id, edits) =>
        set((state) => ({ work: { ...state.work, edits: { ...state.work.edits, [id]: edits } } })),
      setReview: (change) =>
        set(({ work: before }) => {
          const review = Object.fromEntries(
            Object.entries({ ...before.review, ...change }).filter(([, value]) => value !== undefined),
          );
          return { work: { ...before, review } };
        }),
      takeLinkTools: (linkTools) => set({ linkTools }),
      follow: (range) => set((state) => nextReveal(state, range, false)),
      notify: (notice) => set((state) => ({ notice: { ...notice, id: (state.notice?.id ?? 0) + 1 } })),
      dismissNotice: () => set({ notice: undefined }),
      // What the pointer and the keyboard were at is no longer on screen.
      showView: (next) => set({ view: next, hover: undefined, keyboard: undefined }),
      askForNote: (noteAsked) => set({ noteAsked }),
      showPane: (pane) => set({ pane }),
      reveal: (range) => set((state) => ({ ...nextReveal(state, range, true), pane: 'document' })),
      setTheme: (next) => set({ theme: next }),
      setComparison: (comparison) => set({ comparison }),
      showDifferences: (differences) => set({ differences }),
      revealOther: (range) =>
        set((state) => ({ ...nextReveal(state, range, true, true), pane: 'document', differences: true })),
      analyseAgain: () => session.request(true),
      stopAnalysis: () => client.stop(),
      loadDetails: (ids) => session.ensureDetails(ids),
      async prefetchDetails(limit) {
        const { shown } = get();
        const parents = shown.analysis.operations.filter(({ callbacks }) => callbacks.length > 0);
        await session.ensureDetails(parents.slice(0, limit).map(({ id }) => id));
      },
    },
  }));
  const { setState: set } = store;

  client.onFailure((trouble) => set({ analyzing: false, trouble }));
  client.onSlow((slow) => set({ slow }));
  if (opening) session.replace();
  return store;
}

const UNDESCRIBED: NewNotice = {
  kind: 'refused',
  title: 'This operation could not be read',
  text: 'Reading its parameters and schemas failed, so it has no callback URL here. The rest of the document is complete.',
  nextStep: 'Its schemas may be nested too deep: open a smaller part of the document.',
};

export type Store = ReturnType<typeof createAppStore>;
