import type { editor, IDisposable, IRange, languages } from 'monaco-editor/editor';
import type { CallbackRequest, Webhook } from '../../../openapi/index.ts';
import type { CallbackPlace } from '../../../openapi/language/index.ts';
import { toMonacoRange } from '../positions.ts';
import { LANGUAGES, type LanguageContext, shownAs, uriOf } from './languageContext.ts';

/** More lenses than anybody scrolls past make the editor slow. */
const MOST_PLACES = 300;
/** A component that many operations share is simulated for the first few, the selected one among them. */
const MOST_PER_PLACE = 3;
/** While the samples are being typed, titles wait. */
const CALM = 250;

interface CallbackLens extends languages.CodeLens {
  readonly callback: CallbackRequest | Webhook;
  readonly several: boolean;
}

let instances = 0;

/** Puts `▶ Simulate` above each callback request, with the current URL, and each webhook. */
export function registerLenses(context: LanguageContext): IDisposable {
  const { monaco, language } = context;
  instances += 1;
  const command = `callback-explorer.simulate.${instances}`;
  const changes = createChanges(language.onChange);
  const kept = new KeptLenses();
  const provider: languages.CodeLensProvider = {
    onDidChange: changes.event,
    async provideCodeLenses(model) {
      const shown = shownAs(context, model);
      if (!shown) return undefined;
      const version = model.getVersionId();
      const places = await language.places(uriOf(shown));
      if (model.isDisposed()) return undefined;
      // Lenses that came and went while a text is broken for a moment would move the lines up and down.
      if (!places || model.getVersionId() !== version) return { lenses: kept.current(model), dispose() {} };
      const lenses = places.slice(0, MOST_PLACES).flatMap((place) => {
        const range = toMonacoRange(place.range, shown.positions);
        return chosen(place, language.isSelected).map((callback) => ({
          range,
          callback,
          several: place.callbacks.length > 1,
        }));
      });
      kept.keep(model, lenses);
      return { lenses, dispose() {} };
    },
    async resolveCodeLens(_model, lens: CallbackLens) {
      const title = await language.lensTitle(lens.callback, lens.several);
      return { ...lens, command: { id: command, title, arguments: [lens.callback] } };
    },
  };
  const registrations = [
    monaco.editor.registerCommand(command, (_accessor, callback: CallbackRequest | Webhook) =>
      language.simulate(callback),
    ),
    monaco.languages.registerCodeLensProvider(LANGUAGES, provider),
    changes,
    kept,
  ];
  return {
    dispose() {
      for (const registration of registrations) registration.dispose();
    },
  };
}

function chosen(
  { callbacks }: CallbackPlace,
  isSelected: (callback: CallbackRequest | Webhook) => boolean,
): readonly (CallbackRequest | Webhook)[] {
  const first = callbacks.slice(0, MOST_PER_PLACE);
  const selected = callbacks.find(isSelected);
  if (!selected || first.includes(selected)) return first;
  return [selected, ...first.slice(0, MOST_PER_PLACE - 1)];
}

/** The lenses shown last, which move with the text. */
class KeptLenses implements IDisposable {
  #model: editor.ITextModel | undefined;
  #decorations: string[] = [];
  #lenses: readonly CallbackLens[] = [];

  keep(model: editor.ITextModel, lenses: readonly CallbackLens[]): void {
    if (model !== this.#model) this.dispose();
    this.#model = model;
    this.#lenses = lenses;
    this.#decorations = model.deltaDecorations(
      this.#decorations,
      lenses.map(({ range }) => ({ range, options: { description: 'callback lens' } as object })),
    );
  }

  current(model: editor.ITextModel): CallbackLens[] {
    if (model !== this.#model) return [];
    return this.#lenses.flatMap((lens, index) => {
      const range: IRange | null = model.getDecorationRange(this.#decorations[index] ?? '');
      return range ? [{ ...lens, range }] : [];
    });
  }

  dispose(): void {
    if (this.#model && !this.#model.isDisposed()) this.#model.deltaDecorations(this.#decorations, []);
    this.#model = undefined;
    this.#decorations = [];
    this.#lenses = [];
  }
}

/** Tells Monaco that lenses changed, once it is calm. */
function createChanges(listen: (listener: () => void) => () => void) {
  type Listener = Parameters<NonNullable<languages.CodeLensProvider['onDidChange']>>[0];
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = listen(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of listeners) listener();
    }, CALM);
  });
  return {
    event(listener: Listener): IDisposable {
      const call = () => listener({} as languages.CodeLensProvider);
      listeners.add(call);
      return { dispose: () => void listeners.delete(call) };
    },
    dispose() {
      clearTimeout(timer);
      stop();
      listeners.clear();
    },
  };
}
