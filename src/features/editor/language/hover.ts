import type { IDisposable } from 'monaco-editor/editor';
import { toMonacoRange } from '../positions.ts';
import { LANGUAGES, type LanguageContext, shownAs, stillCurrent, uriOf } from './languageContext.ts';

/** Explains expressions, and tells the URL of a callback key. The text of the document is never trusted. */
export function registerHover(context: LanguageContext): IDisposable {
  const { monaco, language } = context;
  return monaco.languages.registerHoverProvider(LANGUAGES, {
    async provideHover(model, position) {
      const shown = shownAs(context, model);
      if (!shown) return undefined;
      const offset = shown.positions.getOffsetAt(position);
      const found = await stillCurrent(shown, () => language.hover(uriOf(shown), offset));
      if (!found) return undefined;
      return {
        range: toMonacoRange(found.range, shown.positions),
        contents: [{ value: found.lines.join('\n\n'), isTrusted: false, supportHtml: false }],
      };
    },
  });
}
