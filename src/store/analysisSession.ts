import type { Analysis, OperationDetail } from '../openapi/index.ts';
import { ancestorsOf, isOpenApi } from '../openapi/index.ts';
import type { AnalysisClient, AnalysisResult } from '../worker/analysisClient.ts';
import { reselect } from './reselect.ts';
import { followReveal } from './reveal.ts';
import { type AppState, type Model, type Trouble, UNREAD } from './state.ts';

interface SessionOptions {
  readonly client: AnalysisClient;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
  /** Called after a new analysis has been taken in. */
  readonly onAnalysed: () => void;
}

/** Asks for analyses and details, and takes in those that still fit what the store holds. */
export function createAnalysisSession({ client, get, set, onAnalysed }: SessionOptions) {
  function request(replaces = false): void {
    const { revision, work, shown } = get();
    const want = work.selection ? ancestorsOf(shown.analysis, work.selection.callbackId) : [];
    // What could not be loaded is not said anew with every letter that is typed.
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
    const found = await missingDetails(shown, ids);
    if (Object.keys(found).length === 0) return;
    set((state) =>
      // Details of another revision would not fit the model on screen.
      state.shown.revision === shown.revision
        ? { shown: { ...state.shown, details: { ...state.shown.details, ...found } } }
        : {},
    );
  }

  async function missingDetails({ details }: Model, ids: readonly string[]): Promise<Model['details']> {
    const missing = ids.filter((id) => !Object.hasOwn(details, id));
    if (missing.length === 0) return {};
    // Where they cannot be had, the client says why; the rest of the model is shown without them.
    return byId(await client.ask('describe', { ids: missing }, get().work.set).catch(() => []));
  }

  async function receive({ revision, analysis, details, incomplete }: AnalysisResult): Promise<void> {
    const before = get();
    if (revision !== before.revision) return;
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
    const selection = reselect(before.shown.analysis, analysis, before.work.selection);
    const more = await missingDetails(next, selection ? ancestorsOf(analysis, selection.callbackId) : []);
    if (get().revision !== revision) return;
    const model: Model = { ...next, details: { ...next.details, ...more } };
    set((state) => ({
      current: model,
      shown: model,
      analyzing: false,
      trouble: troubleOf(state),
      work: { ...state.work, selection },
      ...(state.shown === UNREAD && selection
        ? followReveal({ ...state, shown: model }, selection.callbackId)
        : {}),
    }));
    onAnalysed();
  }

  client.onResult((result) => void receive(result));
  return { request, replace, ensureDetails };
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
