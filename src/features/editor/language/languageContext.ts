import type { editor } from 'monaco-editor/editor';
import type { DocumentRange } from '../../../openapi/index.ts';
import type { Monaco } from '../loadMonaco.ts';
import { type Positions, toMonacoRange } from '../toMonacoRange.ts';
import type { EditorLanguage } from './editorLanguage.ts';

/** The document on screen. */
export interface ShownModel {
  readonly model: editor.ITextModel;
  readonly positions: Positions;
}

/** What every provider of the language works with. */
export interface LanguageContext {
  readonly monaco: Monaco;
  readonly language: EditorLanguage;
  readonly current: () => ShownModel | undefined;
}

export const LANGUAGES = ['yaml', 'json'];

/** The document's name in its set. */
export function uriOf({ model }: ShownModel): string {
  return model.uri.path.slice(1);
}

/** What is shown, if it is this model: other editors' models are none of ours. */
export function shownAs(context: LanguageContext, model: editor.ITextModel): ShownModel | undefined {
  const shown = context.current();
  return shown?.model === model ? shown : undefined;
}

/** Asks something of the text; an answer that comes after the text has changed is dropped. */
export async function stillCurrent<T>({ model }: ShownModel, ask: () => Promise<T>): Promise<T | undefined> {
  const version = model.getVersionId();
  const answer = await ask();
  return model.isDisposed() || model.getVersionId() !== version ? undefined : answer;
}

/** The ranges that are in the document on screen: no other has a model to show. */
export function locationsIn(shown: ShownModel, ranges: readonly DocumentRange[]) {
  return ranges
    .filter((range) => range.uri === uriOf(shown))
    .map((range) => ({ uri: shown.model.uri, range: toMonacoRange(range, shown.positions) }));
}
