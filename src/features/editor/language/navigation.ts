import type { IDisposable, IPosition, IRange } from 'monaco-editor/editor';
import { toMonacoRange } from '../positions.ts';
import {
  LANGUAGES,
  type LanguageContext,
  locationsOf,
  shownAs,
  stillCurrent,
  uriOf,
  uriOfModel,
} from './languageContext.ts';

/** Goes from a `$ref` or an expression to what it names, and from a component to what refers to it. */
export function registerNavigation(context: LanguageContext): IDisposable {
  const { monaco, language } = context;
  const registrations = [
    // Monaco has another key for it on Linux; the list of shortcuts is the same everywhere.
    monaco.editor.addKeybindingRule({
      keybinding: monaco.KeyMod.Alt | monaco.KeyCode.F12,
      command: 'editor.action.peekDefinition',
      when: 'editorTextFocus',
    }),
    // A place in another document of the set: the app brings that document on screen.
    monaco.editor.registerEditorOpener({
      openCodeEditor(_source, resource, at) {
        const document = language.document(uriOfModel(resource));
        const shown = context.current();
        if (!document || !shown || resource.toString() === shown.model.uri.toString()) return false;
        const { positions } = context.open(document);
        const { lineNumber, column } = startOf(at);
        const start = positions.getOffsetAt({ lineNumber, column });
        language.reveal({ uri: document.uri, start, end: start });
        return true;
      },
    }),
    monaco.languages.registerDefinitionProvider(LANGUAGES, {
      async provideDefinition(model, position) {
        const shown = shownAs(context, model);
        if (!shown) return undefined;
        const offset = shown.positions.getOffsetAt(position);
        const found = await stillCurrent(shown, () => language.definitions(uriOf(shown), offset));
        return found?.flatMap(({ origin, target }) =>
          locationsOf(context, [target]).map((location) => ({
            ...location,
            originSelectionRange: toMonacoRange(origin, shown.positions),
          })),
        );
      },
    }),
    monaco.languages.registerReferenceProvider(LANGUAGES, {
      async provideReferences(model, position, { includeDeclaration }) {
        const shown = shownAs(context, model);
        if (!shown) return undefined;
        const offset = shown.positions.getOffsetAt(position);
        const found = await stillCurrent(shown, () => language.references(uriOf(shown), offset));
        if (!found) return undefined;
        return locationsOf(context, [...(includeDeclaration ? [found.definition] : []), ...found.references]);
      },
    }),
  ];
  return {
    dispose() {
      for (const registration of registrations) registration.dispose();
    },
  };
}

function startOf(at: IRange | IPosition | undefined): IPosition {
  if (at === undefined) return { lineNumber: 1, column: 1 };
  return 'lineNumber' in at ? at : { lineNumber: at.startLineNumber, column: at.startColumn };
}
