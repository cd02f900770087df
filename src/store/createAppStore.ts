import { createStore } from 'zustand/vanilla';
import type { Comparison } from '../openapi/compare/index.ts';
import type { CallbackFacts } from '../openapi/facts/index.ts';
import type {
  Analysis,
  BodySchema,
  DocumentRange,
  DocumentSet,
  ExchangeEdits,
  OperationDetail,
  SchemaQuestion,
  SourceDocument,
} from '../openapi/index.ts';
import { allCallbacks, allWebhooks, ancestorsOf, isWebhook, requestPath } from '../openapi/index.ts';
import type { LanguageAnswers, LanguageQuestion } from '../openapi/language/index.ts';
import type { FoundEntries, Inspection, ReferredDocument } from '../openapi/open/index.ts';
import type { Receiver, ReceiverOptions, ReceiverTarget } from '../openapi/receiver/index.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import { byId, createAnalysisSession } from './analysisSession.ts';
import { askAbout } from './askAbout.ts';
import { createDocumentActions, type DocumentActions } from './documentActions.ts';
import { createFocusActions, type FocusActions } from './focusActions.ts';
import { completeWork, type NewWork } from './newWork.ts';
import type { NewNotice } from './notice.ts';
import { followReveal, nextReveal } from './reveal.ts';
import { selectLink } from './selectLink.ts';
import type {
  AppState,
  ComparisonState,
  LinkTools,
  Model,
  NoteAsked,
  PageView,
  PaneName,
  SelectRequest,
} from './state.ts';
import { UNREAD } from './state.ts';
import type { Review } from './work.ts';

export interface AppActions extends FocusActions, DocumentActions {
  select(request: SelectRequest): Promise<void>;
  setEdits(id: string, edits: ExchangeEdits): void;
  /** Members that are undefined are taken out. */
  setReview(change: { readonly [Name in keyof Review]: Review[Name] | undefined }): void;
  /** Shows or hides links in the flow. */
  showLinks(show: boolean): void;
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
  /** What changed between what is open and the version it is compared with. */
  compare(): Promise<Comparison | undefined>;
  setComparison(comparison: ComparisonState | undefined): void;
  /** Judges a text that is not open. */
  inspect(text: string): Promise<Inspection>;
  /** Shows a place in the document where the document is on screen, without taking the user there. */
  follow(range: DocumentRange): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Makes sure that the details of these requests are in `shown`. */
  loadDetails(ids: readonly string[]): Promise<void>;
  /** Loads the details of operations that are not on screen yet, so that the flow can show their URLs. */
  prefetchDetails(limit: number): Promise<void>;
  /** The schema of one body of the open document. */
  schemaOf(question: SchemaQuestion): Promise<BodySchema | undefined>;
  /** What decides the callback URLs of some callback requests of the open document; others are passed over. */
  factsOf(callbackIds: readonly string[]): Promise<readonly CallbackFacts[]>;
  /** One document with what these callback requests need of the open ones, or of another set. */
  slice(callbackIds: readonly string[] | 'all', of?: DocumentSet): Promise<SourceDocument | undefined>;
  /** The OpenAPI of the receiver of some requests of the open documents. */
  receiverOf(targets: readonly ReceiverTarget[], options?: ReceiverOptions): Promise<Receiver | undefined>;
  /** The files that a description can start from, each with those it reaches, and those matched by name alone. */
  entriesOf(documents: readonly SourceDocument[]): Promise<FoundEntries>;
  /** Asks for the analysis that there is not, or not the whole of. */
  analyseAgain(): void;
  /** Stops what takes long; the texts stay. */
  stopAnalysis(): void;
  /** The documents that the callbacks of any set need, those that it lacks first. */
  referred(set: DocumentSet): Promise<readonly ReferredDocument[]>;
  /** The editor's questions about the current text; waits for its analysis, and drops an answer that came too late. */
  askLanguage<Question extends LanguageQuestion>(
    question: Question,
  ): Promise<LanguageAnswers[Question['kind']] | undefined>;
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
  /** Grows with every selection asked for: the last one counts, whichever details arrive first. */
  let selecting = 0;
  const focus = createFocusActions({
    get: () => store.getState(),
    set: (change) => store.setState(change),
    select: (request) => store.getState().actions.select(request),
  });

  const session = createAnalysisSession({
    client,
    get: () => store.getState(),
    set: (change) => store.setState(change),
    onAnalysed: () => focus.analysed(),
    onUndescribed: () => store.getState().actions.notify(UNDESCRIBED),
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
      async select(request) {
        const { operationId, callbackId, part, byCaret = false } = request;
        selecting += 1;
        const mine = selecting;
        const { shown } = get();
        const [operation] = requestPath(shown.analysis, operationId);
        const first = isWebhook(operation)
          ? operation
          : (operation?.callbacks[0] ??
            shown.analysis.links?.find(({ parentId }) => parentId === operation?.id));
        const id = callbackId ?? first?.id;
        if (!operation || !id) return;
        await session.ensureDetails(ancestorsOf(shown.analysis, id));
        // Meanwhile another one may have been selected, or the document have changed.
        if (mine !== selecting || requestPath(get().shown.analysis, id).length === 0) return;
        // The details that were asked for went with the analysis before.
        if (get().shown.revision !== shown.revision) return get().actions.select(request);
        set((state) => ({
          work: { ...state.work, selection: { operationId, callbackId: id } },
          pin: part === undefined ? undefined : { kind: 'part', callbackId: id, part },
          caretLed: byCaret,
          ...(byCaret ? {} : { hover: undefined, ...followReveal(state, id, part) }),
        }));
        if (ancestorsOf(shown.analysis, id).some(session.isUndescribed)) get().actions.notify(UNDESCRIBED);
      },
      setEdits: (id, edits) =>
        set((state) => ({ work: { ...state.work, edits: { ...state.work.edits, [id]: edits } } })),
      setReview: (change) =>
        set(({ work: before }) => {
          const review = Object.fromEntries(
            Object.entries({ ...before.review, ...change }).filter(([, value]) => value !== undefined),
          );
          return { work: { ...before, review } };
        }),
      showLinks(show) {
        const { shown, work: before } = get();
        set({ work: { ...before, links: show } });
        // A link that is selected would stay in sight.
        const hidden = show ? undefined : selectLink({ shown, work: before });
        const [operation] = hidden ? requestPath(shown.analysis, hidden.id) : [];
        const first =
          operation?.callbacks[0] ?? allCallbacks(shown.analysis)[0] ?? allWebhooks(shown.analysis)[0];
        const [holder] = hidden && first ? requestPath(shown.analysis, first.id) : [];
        if (holder && first) void get().actions.select({ operationId: holder.id, callbackId: first.id });
      },
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
      schemaOf: (question) => client.ask('schema', question, get().work.set),
      factsOf: (callbackIds) => client.ask('facts', { callbackIds }, get().work.set),
      slice: (callbackIds, of) => client.ask('slice', { callbackIds, of }, get().work.set),
      inspect: (text) => client.askApart('inspect', { text }),
      setComparison: (comparison) => set({ comparison }),
      showDifferences: (differences) => set({ differences }),
      revealOther: (range) =>
        set((state) => ({ ...nextReveal(state, range, true, true), pane: 'document', differences: true })),
      async compare() {
        const { edits, review, compared, set: open } = get().work;
        if (!compared) return undefined;
        const { set: other, is: otherIs } = compared;
        const { readings, scenarios: kept } = review;
        return client.ask('compare', { other, otherIs, edits, kept, readings }, open);
      },
      receiverOf: (targets, options = {}) => client.ask('receiver', { targets, options }, get().work.set),
      entriesOf: (documents) => client.askApart('entries', { documents }),
      referred: (documents) => client.askApart('referred', { set: documents }),
      analyseAgain: () => session.request(true),
      stopAnalysis: () => client.stop(),
      askLanguage: (question) => askAbout(api, question, client),
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
