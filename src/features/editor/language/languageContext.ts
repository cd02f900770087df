import type { editor } from 'monaco-editor/editor';
import type { Monaco } from '../../../monaco/monaco.ts';
import type { DocumentRange, SourceDocument } from '../../../openapi/index.ts';
import { type Positions, toMonacoRange } from '../positions.ts';
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
  /** A document of the set that need not be on screen; it gets a model where it has none. */
  readonly open: (document: SourceDocument) => ShownModel;
}

export const LANGUAGES = ['yaml', 'json'];

/** The document's name in its set. */
export function uriOf({ model }: ShownModel): string {
  return uriOfModel(model.uri);
}

export function uriOfModel({ path }: { readonly path: string }): string {
  return path.slice(1);
}

/** What is shown, if it is this model: other editors' models are not ours. */
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

/** The places as Monaco knows them, in whichever documents of the set they are. */
export function locationsOf({ language, open }: LanguageContext, ranges: readonly DocumentRange[]) {
  return ranges.flatMap((range) => {
    const document = language.document(range.uri);
    if (!document) return [];
    const { model, positions } = open(document);
    return [{ uri: model.uri, range: toMonacoRange(range, positions) }];
  });
}
