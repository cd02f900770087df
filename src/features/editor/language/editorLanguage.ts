import {
  type Analysis,
  ancestorsOf,
  type CallbackRequest,
  type DocumentRange,
  isWebhook,
  minorOfKind,
  type OpenApiMinor,
  requestPath,
  type SourceDocument,
  type Webhook,
} from '../../../openapi/index.ts';
import {
  type CallbackHover,
  type CallbackPlace,
  type Completion,
  callbackHover,
  callbackKeyAt,
  callbackPlaces,
  type Definition,
  type LinkHit,
  linkAt,
  linkHover,
  type OutlineEntry,
  outlineOf,
  type References,
  webhookHover,
} from '../../../openapi/language/index.ts';
import { analysed } from '../../../store/askAbout.ts';
import type { Store } from '../../../store/createAppStore.ts';
import { selectStale } from '../../../store/selectors.ts';
import { type SimulatedLink, simulateLinked } from '../../../store/simulateLinked.ts';
import { type Simulated, simulateCallback } from '../../../store/simulations.ts';
import { lensTitle, webhookTitle } from './lensTitle.ts';

/** The language as the editor knows it: the app's analysis and simulation, asked by offset. Nothing here knows Monaco. */
export interface EditorLanguage {
  complete(uri: string, text: string, offset: number): Promise<readonly Completion[]>;
  hover(uri: string, offset: number): Promise<CallbackHover | undefined>;
  definitions(uri: string, offset: number): Promise<readonly Definition[]>;
  references(uri: string, offset: number): Promise<References | undefined>;
  outline(uri: string): Promise<readonly OutlineEntry[]>;
  /** `undefined` while the text is broken: the last answer still holds. None if the text is not a document. */
  places(uri: string): Promise<readonly CallbackPlace[] | undefined>;
  lensTitle(request: CallbackRequest | Webhook, several: boolean): Promise<string>;
  isSelected(request: CallbackRequest | Webhook): boolean;
  simulate(request: CallbackRequest | Webhook): void;
  /** A document of the set. */
  document(uri: string): SourceDocument | undefined;
  /** Takes the user to a place in any document of the set. */
  reveal(range: DocumentRange): void;
  /** Told when titles of lenses, or their places, may have changed. */
  onChange(listener: () => void): () => void;
}

export function createEditorLanguage(store: Store): EditorLanguage {
  const { actions } = store.getState();

  /** The analysis of the current text, once there is one. */
  async function currentAnalysis(): Promise<Analysis | undefined> {
    return (await analysed(store)) ? store.getState().current.analysis : undefined;
  }

  async function simulated(callback: CallbackRequest): Promise<Simulated | SimulatedLink | undefined> {
    await actions
      .loadDetails(ancestorsOf(store.getState().shown.analysis, callback.id))
      .catch(() => undefined);
    const { shown, work, linkTools } = store.getState();
    if (callback.link) return simulateLinked(shown, work, callback.id, linkTools);
    return simulateCallback(shown, work.edits, callback.id, work.review.readings);
  }

  async function keyAt(uri: string, offset: number) {
    const analysis = await currentAnalysis();
    const selected = store.getState().work.selection?.callbackId;
    const found = analysis && callbackKeyAt(analysis, uri, offset, selected);
    return found && { ...found, minor: minorOfKind(analysis.kind) };
  }

  async function hoverOfLink(hit: LinkHit, minor: OpenApiMinor): Promise<CallbackHover> {
    const { request, at } = hit;
    const [now, declarations] = await Promise.all([
      simulated(request),
      typeof at === 'number'
        ? actions.askLanguage({ kind: 'declarations', callbackId: request.id, part: at })
        : [],
    ]);
    const simulation = now && 'others' in now.simulation ? now.simulation : undefined;
    const index = typeof at === 'number' ? simulation?.order[at] : undefined;
    const parts = simulation ? [...simulation.parts, ...simulation.others] : [];
    const part = index === undefined ? undefined : parts[index];
    return linkHover(hit, simulation, part, minor, declarations ?? []);
  }

  return {
    async complete(uri, text, offset) {
      return (await actions.askLanguage({ kind: 'complete', uri, text, offset })) ?? [];
    },
    async hover(uri, offset) {
      const found = await keyAt(uri, offset);
      if (!found) {
        const analysis = await currentAnalysis();
        const hit = analysis && linkAt(analysis, uri, offset, store.getState().work.selection?.callbackId);
        if (hit) return hoverOfLink(hit, minorOfKind(analysis.kind));
        return analysis && webhookHover(analysis, uri, offset, minorOfKind(analysis.kind));
      }
      const { callback, part, minor } = found;
      const [now, declarations] = await Promise.all([
        simulated(callback),
        part === undefined
          ? []
          : actions.askLanguage({ kind: 'declarations', callbackId: callback.id, part }),
      ]);
      return callbackHover(callback, part, now?.simulation, minor, declarations ?? []);
    },
    async definitions(uri, offset) {
      const found = await keyAt(uri, offset);
      if (found?.part !== undefined) {
        const { callback, part } = found;
        const origin = callback.partRanges[part] ?? callback.keyRange;
        const declarations = await actions.askLanguage({
          kind: 'declarations',
          callbackId: callback.id,
          part,
        });
        return (declarations ?? []).map(({ range }) => ({ origin, target: range }));
      }
      const analysis = await currentAnalysis();
      const hit = analysis && linkAt(analysis, uri, offset, store.getState().work.selection?.callbackId);
      if (typeof hit?.at === 'number') {
        const { request, at: part, range: origin } = hit;
        const question = { kind: 'declarations', callbackId: request.id, part } as const;
        return ((await actions.askLanguage(question)) ?? []).map(({ range }) => ({ origin, target: range }));
      }
      const definition = await actions.askLanguage({ kind: 'definition', uri, offset });
      return definition ? [definition] : [];
    },
    references: (uri, offset) => actions.askLanguage({ kind: 'references', uri, offset }),
    async outline(uri) {
      const analysis = await currentAnalysis();
      return analysis ? outlineOf(analysis, uri) : [];
    },
    async places(uri) {
      const analysis = await currentAnalysis();
      const state = store.getState();
      const { current, shown } = state;
      if (selectStale(state) === 'other-document') return [];
      return analysis && current.revision === shown.revision ? callbackPlaces(analysis, uri) : undefined;
    },
    async lensTitle(request, several) {
      if (isWebhook(request)) return webhookTitle(request);
      return lensTitle(await simulated(request), several);
    },
    isSelected: ({ id }) => store.getState().work.selection?.callbackId === id,
    simulate({ id }) {
      const [operation] = requestPath(store.getState().shown.analysis, id);
      if (!operation) return;
      actions.showPane('simulator');
      void actions.select({ operationId: operation.id, callbackId: id });
    },
    document: (uri) => store.getState().work.set.documents.find((each) => each.uri === uri),
    reveal: actions.reveal,
    onChange(listener) {
      return store.subscribe((state, before) => {
        if (
          state.shown !== before.shown ||
          selectStale(state) !== selectStale(before) ||
          state.work.edits !== before.work.edits ||
          state.linkTools !== before.linkTools ||
          state.work.selection !== before.work.selection
        )
          listener();
      });
    },
  };
}
