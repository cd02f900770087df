import type { IDisposable } from 'monaco-editor/editor';
import { toMonacoRange } from '../toMonacoRange.ts';
import {
  LANGUAGES,
  type LanguageContext,
  locationsIn,
  shownAs,
  stillCurrent,
  uriOf,
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
    monaco.languages.registerDefinitionProvider(LANGUAGES, {
      async provideDefinition(model, position) {
        const shown = shownAs(context, model);
        if (!shown) return undefined;
        const offset = shown.positions.getOffsetAt(position);
        const found = await stillCurrent(shown, () => language.definitions(uriOf(shown), offset));
        return found?.flatMap(({ origin, target }) =>
          locationsIn(shown, [target]).map((location) => ({
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
        return locationsIn(shown, [...(includeDeclaration ? [found.definition] : []), ...found.references]);
      },
    }),
  ];
  return {
    dispose() {
      for (const registration of registrations) registration.dispose();
    },
  };
}
