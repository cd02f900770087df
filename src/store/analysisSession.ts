import type { Analysis, DocumentSet, OperationDetail } from '../openapi/index.ts';
import { ancestorsOf, isOpenApi, linkOf } from '../openapi/index.ts';
import type { AnalysisClient, AnalysisResult } from '../worker/analysisClient.ts';
import { NoAnswer } from '../worker/workerLane.ts';
import { carryReview } from './carryReview.ts';
import { reselect } from './reselect.ts';
import { followReveal } from './reveal.ts';
import { type AppState, type Model, type Trouble, UNREAD } from './state.ts';

interface SessionOptions {
  readonly client: AnalysisClient;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
  /** Called after a new analysis has been taken in. */
  readonly onAnalysed: () => void;
  /** Called where what a new document selects first cannot be described. */
  readonly onUndescribed: () => void;
}

/** Asks for analyses and details, and takes in those that still fit what the store holds. */
export function createAnalysisSession({ client, get, set, onAnalysed, onUndescribed }: SessionOptions) {
  let judging: Judging | undefined;

  /** Asks for the analysis of a text whose standing is not known yet: it is judged before the analysis is shown. */
  function requestFirst(set: DocumentSet, judge: () => Promise<void>): void {
    judging = { set, judge };
    // It does not wait for what it took the place of.
    request(true);
  }

  function request(replaces = false): void {
    const { revision, work, shown } = get();
    const want = work.selection ? ancestorsOf(shown.analysis, work.selection.callbackId) : [];
    // A part that could not be loaded is not reported again at each keystroke.
    set((state) => ({ analyzing: true, trouble: isUnloaded(state.trouble) ? state.trouble : undefined }));
    client.analyze(revision, work.set, want, replaces);
  }

  /** Another document took the place of what was open. Texts that stopped an earlier analysis wait to be asked for. */
  function replace(): void {
    if (client.isUnfinished(get().work.set)) {
      client.hold();
      set({ analyzing: false, trouble: 'held' });
    } else {
      request(true);
    }
  }

  async function ensureDetails(ids: readonly string[]): Promise<void> {
    const { shown } = get();
    const found = await missingDetails(
      shown,
      ids.flatMap((id) => describedFor(shown.analysis, id)),
    );
    if (Object.keys(found).length === 0) return;
    set((state) =>
      // Details of another revision would not fit the model on screen.
      state.shown.revision === shown.revision
        ? { shown: { ...state.shown, details: { ...state.shown.details, ...found } } }
        : {},
    );
  }

  /** Requests whose details crash the worker or have none, by their analysis: nothing is gained by asking again. */
  const undescribed = new WeakMap<Analysis, Set<string>>();

  async function missingDetails(
    { analysis, details, revision }: Model,
    ids: readonly string[],
  ): Promise<Model['details']> {
    const without = undescribed.get(analysis) ?? new Set();
    undescribed.set(analysis, without);
    const missing = ids.filter((id) => !Object.hasOwn(details, id) && !without.has(id));
    if (missing.length === 0) return {};
    const { found, lacking } = await describeEach(missing);
    // An answer about a newer text says nothing about the requests of this one.
    if (get().revision === revision) for (const id of lacking) without.add(id);
    return byId(found);
  }

  /**
   * Asks for many at once. Where that crashes the worker, each half is asked for by itself, so that the one request at
   * fault costs no other its details.
   */
  async function describeEach(ids: readonly string[]): Promise<Described> {
    try {
      const found = await client.ask('describe', { ids }, get().work.set);
      const known = new Set(found.map(({ id }) => id));
      return { found, lacking: ids.filter((id) => !known.has(id)) };
    } catch (error) {
      // Where the answer was stopped or not loaded, the client says so; the rest of the model is shown without it.
      if (!(error instanceof NoAnswer) || error.reason !== 'crashed' || !error.isCause)
        return { found: [], lacking: [] };
      if (ids.length < 2) return { found: [], lacking: ids };
      const half = Math.ceil(ids.length / 2);
      const one = await describeEach(ids.slice(0, half));
      const other = await describeEach(ids.slice(half));
      return { found: [...one.found, ...other.found], lacking: [...one.lacking, ...other.lacking] };
    }
  }

  /** Whether the details of a request were asked for and are not available. */
  function isUndescribed(id: string): boolean {
    return undescribed.get(get().shown.analysis)?.has(id) ?? false;
  }

  async function receive({ revision, analysis, details, incomplete }: AnalysisResult): Promise<void> {
    const before = get();
    if (revision !== before.revision) return;
    if (judging?.set === before.work.set) {
      const { judge } = judging;
      judging = undefined;
      await judge();
      // It may have become another document, or the user have gone on.
      if (get().revision !== revision) return;
    }
    const { documents } = before.work.set;
    const next: Model = { revision, analysis, details: byId(details), documents };
    const troubleOf = ({ trouble }: AppState) =>
      trouble === undefined || isUnloaded(trouble) ? (incomplete ? 'incomplete' : undefined) : trouble;
    // Where another document was opened, there is no last good model.
    if (before.shown !== UNREAD && !isSound(analysis)) {
      set({ current: next, analyzing: false, trouble: troubleOf(before) });
      onAnalysed();
      return;
    }
    const selected = () => reselect(before.shown.analysis, analysis, get().work.selection);
    const wanted = selected();
    const more = await missingDetails(next, wanted ? ancestorsOf(analysis, wanted.callbackId) : []);
    if (get().revision !== revision) return;
    // Another one may have been selected meanwhile.
    const selection = selected();
    const model: Model = { ...next, details: { ...next.details, ...more } };
    set((state) => ({
      current: model,
      shown: model,
      analyzing: false,
      foreign: false,
      trouble: troubleOf(state),
      work: {
        ...state.work,
        selection,
        review: carryReview(before.shown.analysis, analysis, state.work.review),
      },
      ...(state.shown === UNREAD && selection
        ? followReveal({ ...state, shown: model }, selection.callbackId)
        : {}),
    }));
    if (selection) void ensureDetails(ancestorsOf(analysis, selection.callbackId));
    onAnalysed();
    const isFirst = before.shown === UNREAD && selection;
    if (isFirst && ancestorsOf(analysis, selection.callbackId).some(isUndescribed)) onUndescribed();
  }

  client.onResult((result) => void receive(result));
  return { request, requestFirst, replace, ensureDetails, isUndescribed };
}

/** Texts that took the place of all that was open, and what decides what they are once an analysis came to its end. */
interface Judging {
  readonly set: DocumentSet;
  readonly judge: () => Promise<void>;
}

interface Described {
  readonly found: readonly OperationDetail[];
  /** Those that crash the worker, or that it has nothing on. */
  readonly lacking: readonly string[];
}

/** A link is not described itself: what it reads and leads to is. */
function describedFor(analysis: Analysis, id: string): readonly string[] {
  return linkOf(analysis, id) ? ancestorsOf(analysis, id) : [id];
}

export function byId(details: readonly OperationDetail[]): Record<string, OperationDetail> {
  return Object.fromEntries(details.map((detail) => [detail.id, detail]));
}

function isUnloaded(trouble: Trouble | undefined): boolean {
  return trouble === 'incomplete' || trouble === 'not-loaded';
}

/** Sound enough to show: an OpenAPI document whose text has no syntax error. */
function isSound(analysis: Analysis): boolean {
  return (
    isOpenApi(analysis.kind) &&
    !analysis.problems.some((each) => each.code === 'syntax' && each.severity === 'error')
  );
}
