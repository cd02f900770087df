import type { Analysis, OperationDetail } from '../openapi/index.ts';
import { ancestorsOf, isOpenApi } from '../openapi/index.ts';
import type { AnalysisClient, AnalysisResult } from '../worker/analysisClient.ts';
import { reselect } from './reselect.ts';
import { followReveal } from './reveal.ts';
import type { AppState, Model } from './state.ts';

interface SessionOptions {
  readonly client: AnalysisClient;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
  /** Called after a new analysis has been taken in. */
  readonly onAnalysed: () => void;
  /** True where the first document has no analysis yet. */
  readonly opening: boolean;
}

/** Asks for analyses and details, and takes in those that still fit what the store holds. */
export function createAnalysisSession({ client, get, set, onAnalysed, opening }: SessionOptions) {
  /** True from the moment another document is opened until its first analysis: there is no last good model then. */
  let replacing = opening;

  function request(): void {
    const { revision, work, shown } = get();
    const want = work.selection ? ancestorsOf(shown.analysis, work.selection.callbackId) : [];
    client.analyze(revision, work.set, want);
  }

  /** The text was replaced by another document. */
  function replace(): void {
    replacing = true;
    request();
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
    return missing.length === 0 ? {} : byId(await client.describe(missing, get().work.set));
  }

  async function receive({ revision, analysis, details }: AnalysisResult): Promise<void> {
    const before = get();
    if (revision !== before.revision) return;
    const { documents } = before.work.set;
    const next: Model = { revision, analysis, details: byId(details), documents };
    if (!replacing && !isSound(analysis)) {
      set({ current: next, analyzing: false });
      onAnalysed();
      return;
    }
    const selection = reselect(before.shown.analysis, analysis, before.work.selection);
    const more = await missingDetails(next, selection ? ancestorsOf(analysis, selection.callbackId) : []);
    if (get().revision !== revision) return;
    const opened = replacing;
    replacing = false;
    const model: Model = { ...next, details: { ...next.details, ...more } };
    set((state) => ({
      current: model,
      shown: model,
      analyzing: false,
      work: { ...state.work, selection },
      ...(opened && selection ? followReveal({ ...state, shown: model }, selection.callbackId) : {}),
    }));
    onAnalysed();
  }

  client.onResult((result) => void receive(result));
  return { request, replace, ensureDetails };
}

export function byId(details: readonly OperationDetail[]): Record<string, OperationDetail> {
  return Object.fromEntries(details.map((detail) => [detail.id, detail]));
}

/** Sound enough to show: an OpenAPI document whose text has no syntax error. */
function isSound(analysis: Analysis): boolean {
  return (
    isOpenApi(analysis.kind) &&
    !analysis.problems.some((each) => each.code === 'syntax' && each.severity === 'error')
  );
}
