import type { IDisposable, languages } from 'monaco-editor/editor';
import { LARGE_DOCUMENT } from '../../../monaco/editorOptions.ts';
import type { Completion } from '../../../openapi/language/index.ts';
import { toMonacoRange } from '../positions.ts';
import {
  LANGUAGES,
  type LanguageContext,
  type ShownModel,
  shownAs,
  stillCurrent,
  uriOf,
} from './languageContext.ts';

/** Completes callback keys while they are typed, and offers a whole callback when asked. */
export function registerCompletion(context: LanguageContext): IDisposable {
  const { monaco, language } = context;
  return monaco.languages.registerCompletionItemProvider(LANGUAGES, {
    triggerCharacters: ['{', '$', '.', '#', '/', "'", '"'],
    async provideCompletionItems(model, position, { triggerKind }) {
      const shown = shownAs(context, model);
      if (!shown) return undefined;
      const asked = triggerKind === monaco.languages.CompletionTriggerKind.Invoke;
      const text = model.getValue();
      if (!asked && text.length > LARGE_DOCUMENT) return undefined;
      // In the model's own characters: they are what the answer is put into.
      const offset = model.getOffsetAt(position);
      const found = await stillCurrent(shown, () => language.complete(uriOf(shown), text, offset));
      const items = found?.filter(({ kind }) => asked || kind !== 'snippet') ?? [];
      return { suggestions: items.map((item, index) => toItem(context, shown, item, index)) };
    },
  });
}

function toItem(
  { monaco }: LanguageContext,
  { model }: ShownModel,
  item: Completion,
  index: number,
): languages.CompletionItem {
  const { CompletionItemInsertTextRule, CompletionItemKind, CompletionItemTag } = monaco.languages;
  const kinds: Record<Completion['kind'], languages.CompletionItemKind> = {
    expression: CompletionItemKind.Value,
    root: CompletionItemKind.Keyword,
    source: CompletionItemKind.Keyword,
    parameter: CompletionItemKind.Variable,
    header: CompletionItemKind.Variable,
    member: CompletionItemKind.Field,
    snippet: CompletionItemKind.Snippet,
  };
  return {
    label: { label: item.label, description: item.detail },
    kind: kinds[item.kind],
    // As a plain string it is shown as plain text.
    ...(item.description !== undefined && { documentation: item.description }),
    ...(item.deprecated && { tags: [CompletionItemTag.Deprecated] }),
    insertText: item.insert,
    insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet,
    range: toMonacoRange(item.range, model),
    filterText: item.filter,
    sortText: String(index).padStart(4, '0'),
    ...(item.again && { command: { id: 'editor.action.triggerSuggest', title: 'Suggest' } }),
  };
}
