import { allCallbacks, allWebhooks, ancestorsOf, isWebhook, requestPath } from '../openapi/index.ts';
import type { createAnalysisSession } from './analysisSession.ts';
import { followReveal } from './reveal.ts';
import { selectLink } from './selectLink.ts';
import type { AppState, SelectRequest } from './state.ts';

export interface SelectActions {
  select(request: SelectRequest): Promise<void>;
  /** Shows or hides links in the flow. */
  showLinks(show: boolean): void;
}

export interface SelectStore {
  readonly session: Pick<ReturnType<typeof createAnalysisSession>, 'ensureDetails' | 'isUndescribed'>;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)) => void;
  /** What was selected could not be read. */
  readonly onUndescribed: () => void;
}

export function createSelectActions({ session, get, set, onUndescribed }: SelectStore): SelectActions {
  /** Grows with every selection asked for: the last one counts, whichever details arrive first. */
  let selecting = 0;

  async function select(request: SelectRequest): Promise<void> {
    const { operationId, callbackId, part, byCaret = false } = request;
    selecting += 1;
    const mine = selecting;
    const { shown } = get();
    const [operation] = requestPath(shown.analysis, operationId);
    const first = isWebhook(operation)
      ? operation
      : (operation?.callbacks[0] ?? shown.analysis.links?.find(({ parentId }) => parentId === operation?.id));
    const id = callbackId ?? first?.id;
    if (!operation || !id) return;
    await session.ensureDetails(ancestorsOf(shown.analysis, id));
    // Meanwhile another one may have been selected, or the document have changed.
    if (mine !== selecting || requestPath(get().shown.analysis, id).length === 0) return;
    // The details that were asked for went with the analysis before.
    if (get().shown.revision !== shown.revision) return select(request);
    set((state) => ({
      work: { ...state.work, selection: { operationId, callbackId: id } },
      pin: part === undefined ? undefined : { kind: 'part', callbackId: id, part },
      caretLed: byCaret,
      ...(byCaret ? {} : { hover: undefined, ...followReveal(state, id, part) }),
    }));
    if (ancestorsOf(shown.analysis, id).some(session.isUndescribed)) onUndescribed();
  }

  return {
    select,
    showLinks(show) {
      const { shown, work: before } = get();
      set({ work: { ...before, links: show } });
      // A link that is selected would stay in sight.
      const hidden = show ? undefined : selectLink({ shown, work: before });
      const [operation] = hidden ? requestPath(shown.analysis, hidden.id) : [];
      const first =
        operation?.callbacks[0] ?? allCallbacks(shown.analysis)[0] ?? allWebhooks(shown.analysis)[0];
      const [holder] = hidden && first ? requestPath(shown.analysis, first.id) : [];
      if (holder && first) void select({ operationId: holder.id, callbackId: first.id });
    },
  };
}
