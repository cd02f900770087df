import type { IDisposable, languages } from 'monaco-editor/editor';
import type { OutlineEntry } from '../../../openapi/language/index.ts';
import { toMonacoRange } from '../positions.ts';
import {
  LANGUAGES,
  type LanguageContext,
  type ShownModel,
  shownAs,
  stillCurrent,
  uriOf,
} from './languageContext.ts';

/** Lists operations, callbacks and expressions for Ctrl+Shift+O. */
export function registerOutline(context: LanguageContext): IDisposable {
  const { monaco, language } = context;
  return monaco.languages.registerDocumentSymbolProvider(LANGUAGES, {
    displayName: 'Callbacks',
    async provideDocumentSymbols(model) {
      const shown = shownAs(context, model);
      if (!shown) return [];
      const entries = await stillCurrent(shown, () => language.outline(uriOf(shown)));
      return entries?.map((entry) => toSymbol(context, shown, entry)) ?? [];
    },
  });
}

function toSymbol(
  context: LanguageContext,
  shown: ShownModel,
  entry: OutlineEntry,
): languages.DocumentSymbol {
  const { SymbolKind } = context.monaco.languages;
  const kinds = {
    operation: SymbolKind.Method,
    callback: SymbolKind.Event,
    expression: SymbolKind.Variable,
  } as const;
  return {
    name: entry.name,
    detail: entry.detail,
    kind: kinds[entry.kind],
    tags: [],
    range: toMonacoRange(entry.range, shown.positions),
    selectionRange: toMonacoRange(entry.target, shown.positions),
    children: entry.inside.map((each) => toSymbol(context, shown, each)),
  };
}
