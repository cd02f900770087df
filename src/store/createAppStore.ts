import { createStore } from 'zustand/vanilla';
import type {
  Analysis,
  BodySchema,
  DocumentRange,
  ExchangeEdits,
  Fix,
  LanguageAnswers,
  LanguageQuestion,
  OperationDetail,
  SchemaQuestion,
} from '../openapi/index.ts';
import { ancestorsOf, requestPath } from '../openapi/index.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import { byId, createAnalysisSession } from './analysisSession.ts';
import { applyEdits } from './applyEdits.ts';
import { askAbout } from './askAbout.ts';
import { describeOrigin } from './describeOrigin.ts';
import { createFocusActions, type FocusActions } from './focusActions.ts';
import { completeWork, type NewWork } from './newWork.ts';
import { followReveal, nextReveal } from './reveal.ts';
import type {
  AppState,
  Focus,
  LinkedDocument,
  Model,
  Notice,
  Origin,
  PaneName,
  Selection,
  SelectRequest,
  Work,
} from './state.ts';
import { entryText, NOTHING_YET, singleDocument } from './state.ts';

export interface AppActions extends FocusActions {
  /** The user typed in the editor. */
  editText(text: string): void;
  /** Replaces the open document; Undo brings the old work back. */
  openDocument(name: string, text: string, origin: Origin): void;
  /** Replaces everything the page shows by work that was linked or stored; Undo brings the old work back. */
  openWork(work: NewWork, notice: string): void;
  /** Asks whether to fetch the document of a link; `undefined` when the question is settled. */
  askToFetch(linked: LinkedDocument | undefined): void;
  /** Looks at a text first and opens it, offers to wrap it, or says why not; what was open stays open. */
  offerText(name: string, text: string, origin: Origin): Promise<void>;
  undoReplace(): void;
  applyFix(fix: Fix): void;
  select(request: SelectRequest): Promise<void>;
  setEdits(id: string, edits: ExchangeEdits): void;
  notify(notice: DistributiveOmit<Notice, 'id'>): void;
  dismissNotice(): void;
  showPane(pane: PaneName): void;
  reveal(range: DocumentRange): void;
  /** Shows a place in the document where the document is on screen, without taking the user there. */
  follow(range: DocumentRange): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Makes sure that the details of these requests are in `shown`. */
  loadDetails(ids: readonly string[]): Promise<void>;
  /** Loads the details of operations that are not on screen yet, so that the flow can show their URLs. */
  prefetchDetails(limit: number): Promise<void>;
  /** The schema of one body of the open document. */
  schemaOf(question: SchemaQuestion): Promise<BodySchema | undefined>;
  /** What the editor asks about the text as it is; waits for its analysis, and drops an answer that came too late. */
  askLanguage<Question extends LanguageQuestion>(
    question: Question,
  ): Promise<LanguageAnswers[Question['kind']] | undefined>;
}

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

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
  /** On, unless the user switched it off. */
  readonly followCaret?: boolean;
}

/** One store per app, one per test. All writes go through the actions; effects happen outside `set`. */
export function createAppStore({
  client,
  work,
  analysis,
  details = [],
  theme,
  followCaret = true,
}: StoreOptions) {
  const model: Model = { revision: 0, analysis: analysis ?? NOTHING_YET, details: byId(details) };
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
    opening,
  });

  const store = createStore<AppStore>()((set, get, api) => ({
    work: completeWork({ selection: analysis?.initial, ...work }),
    linked: undefined,
    revision: opening ? 1 : 0,
    textVersion: 0,
    current: model,
    shown: model,
    analyzing: opening,
    hover: undefined,
    keyboard: undefined,
    pin: work.pin,
    followCaret,
    caretLed: false,
    notice: undefined,
    pane: 'flow',
    reveal: undefined,
    theme,
    actions: {
      ...focus.actions,
      editText(text) {
        const { work, revision } = get();
        if (entryText(work.set) === text) return;
        const documents = work.set.documents.map((each) =>
          each.uri === work.set.entry ? { ...each, text } : each,
        );
        set({
          work: { ...work, edited: true, set: { ...work.set, documents } },
          revision: revision + 1,
          analyzing: true,
        });
        session.request();
      },
      openDocument(name, text, origin) {
        const { linked } = get();
        const shown = origin.kind === 'url' && origin.url === linked?.url ? linked : {};
        get().actions.openWork(
          { ...shown, set: singleDocument(name, text), origin },
          `Opened ${describeOrigin(origin)}.`,
        );
      },
      openWork(next, text) {
        const before = get().work;
        const isEmpty = entryText(before.set).trim() === '';
        replaceWork(completeWork(next), next.pin);
        get().actions.notify({ kind: 'done', text, ...(isEmpty ? {} : { undo: before }) });
      },
      askToFetch: (linked) => set({ linked }),
      async offerText(name, text, origin) {
        const verdict = await client.inspect(text);
        if (verdict.verdict === 'document') return get().actions.openDocument(name, text, origin);
        if (verdict.verdict === 'wrappable') {
          const { what, wrapped } = verdict;
          // What is wrapped is no longer what stands at its URL.
          const source: Origin = origin.kind === 'url' ? { kind: 'file', name } : origin;
          return get().actions.notify({ kind: 'wrappable', what, wrapped, origin: source, name });
        }
        const { title, message, nextStep } = verdict;
        get().actions.notify({ kind: 'refused', title, text: message, nextStep });
      },
      undoReplace() {
        const { notice } = get();
        const undo = notice?.kind === 'done' ? notice.undo : undefined;
        if (!undo) return;
        // Samples alone leave the document as it is, with whatever was typed into it since.
        if (undo.set) replaceWork(undo);
        else set(({ work }) => ({ work: { ...work, ...undo } }));
        set({ notice: undefined });
      },
      applyFix(fix) {
        const { current, work, revision, textVersion } = get();
        // The edits count characters of the text that was analysed; in a newer text they would hit the wrong ones.
        if (current.revision !== revision) {
          return get().actions.notify({
            kind: 'done',
            text: 'The document has just changed. Try the fix again.',
          });
        }
        const documents = work.set.documents.map((each) => {
          const edits = fix.edits.filter((edit) => edit.range.uri === each.uri);
          return edits.length === 0 ? each : { ...each, text: applyEdits(each.text, edits) };
        });
        set({
          work: { ...work, edited: true, set: { ...work.set, documents } },
          revision: revision + 1,
          textVersion: textVersion + 1,
          analyzing: true,
        });
        session.request();
        get().actions.notify({ kind: 'done', text: `${fix.title}: done.`, undo: work });
      },
      async select({ operationId, callbackId, part, byCaret = false }) {
        selecting += 1;
        const mine = selecting;
        const { shown } = get();
        const [operation] = requestPath(shown.analysis, operationId);
        const id = callbackId ?? operation?.callbacks[0]?.id;
        if (!operation || !id) return;
        await session.ensureDetails(ancestorsOf(shown.analysis, id));
        // Meanwhile another one may have been selected, or the document have changed.
        if (mine !== selecting || requestPath(get().shown.analysis, id).length === 0) return;
        set((state) => ({
          work: { ...state.work, selection: { operationId, callbackId: id } },
          pin: part === undefined ? undefined : { kind: 'part', callbackId: id, part },
          caretLed: byCaret,
          ...(byCaret ? {} : { hover: undefined, reveal: followReveal(state, id, part) }),
        }));
      },
      setEdits: (id, edits) =>
        set((state) => ({ work: { ...state.work, edits: { ...state.work.edits, [id]: edits } } })),
      follow: (range) => set((state) => ({ reveal: nextReveal(state, range, false) })),
      notify: (notice) => set((state) => ({ notice: { ...notice, id: (state.notice?.id ?? 0) + 1 } })),
      dismissNotice: () => set({ notice: undefined }),
      showPane: (pane) => set({ pane }),
      reveal: (range) => set((state) => ({ reveal: nextReveal(state, range, true), pane: 'document' })),
      setTheme: (next) => set({ theme: next }),
      schemaOf: (question) => client.schema(question, get().work.set),
      askLanguage: (question) => askAbout(api, question, client),
      loadDetails: (ids) => session.ensureDetails(ids),
      async prefetchDetails(limit) {
        const { shown } = get();
        const parents = shown.analysis.operations.slice(0, limit).map((operation) => operation.id);
        await session.ensureDetails(parents);
      },
    },
  }));
  const { getState: get, setState: set } = store;

  function replaceWork(work: Work, pin?: Focus): void {
    const { revision, textVersion } = get();
    set({
      work,
      revision: revision + 1,
      textVersion: textVersion + 1,
      analyzing: true,
      hover: undefined,
      keyboard: undefined,
      pin,
      caretLed: false,
    });
    session.replace();
  }

  client.onFailure((message) => {
    set({ analyzing: false });
    get().actions.notify({
      kind: 'refused',
      title: 'The analysis stopped',
      text: `This document could not be analysed: ${message}`,
      nextStep: 'Your text is unchanged. Edit it, or open another document.',
    });
  });

  if (opening) session.request();
  return store;
}

export type Store = ReturnType<typeof createAppStore>;

export type { Selection };
