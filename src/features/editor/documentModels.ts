import type { editor } from 'monaco-editor/editor';
import type { Monaco } from '../../monaco/monaco.ts';
import type { SourceDocument } from '../../openapi/index.ts';
import { smallestEdit } from '../../openapi/source/index.ts';
import { formatOf } from '../../store/formatOf.ts';
import { whenIdle } from '../../ui/whenIdle.ts';
import type { Positions } from './positions.ts';
import { lineTable } from './positions.ts';

export interface ShownDocument {
  readonly uri: string;
  readonly text: string;
  readonly format: 'yaml' | 'json';
  readonly textVersion: number;
}

/** One document's model with what the editor remembers of it. */
export interface DocumentModel {
  readonly model: editor.ITextModel;
  textVersion: number;
  /** Converts offsets of the app's text. The model itself, unless Monaco had to change the text's line ends. */
  positions: Positions;
  viewState: editor.ICodeEditorViewState | null;
}

let instances = 0;

/** The models of one editor, by the documents' names. Undo history and scroll position live as long as they do. */
export class DocumentModels {
  readonly #byUri = new Map<string, DocumentModel>();
  readonly #monaco: Monaco;
  readonly #authority: string;

  constructor(monaco: Monaco) {
    instances += 1;
    this.#monaco = monaco;
    this.#authority = `editor-${instances}`;
  }

  has(uri: string): boolean {
    return this.#byUri.has(uri);
  }

  /** The document's model, created or brought up to the app's text as one undoable edit. */
  open(document: ShownDocument): DocumentModel {
    const known = this.#byUri.get(document.uri);
    if (known === undefined) return this.#create(document);
    if (known.model.getLanguageId() !== document.format) {
      this.#monaco.editor.setModelLanguage(known.model, document.format);
    }
    if (known.textVersion !== document.textVersion) {
      known.textVersion = document.textVersion;
      replaceText(known.model, document.text);
      known.positions = positionsOf(known.model, document.text);
    }
    return known;
  }

  /** The model of a document that is not on screen, brought up to its text. */
  openAside({ uri, text }: SourceDocument): DocumentModel {
    const known = this.#byUri.get(uri);
    if (known === undefined) return this.#create({ uri, text, format: formatOf(text), textVersion: 0 });
    replaceText(known.model, text);
    known.positions = positionsOf(known.model, text);
    return known;
  }

  /** Releases the models of documents that are no longer open. */
  keepOnly(uris: readonly string[]): void {
    for (const [uri, { model }] of this.#byUri) {
      if (uris.includes(uri)) continue;
      this.#byUri.delete(uri);
      model.dispose();
    }
  }

  #create({ uri, text, format, textVersion }: ShownDocument): DocumentModel {
    const address = this.#monaco.Uri.from({
      scheme: 'document',
      authority: this.#authority,
      path: `/${uri}`,
    });
    const model = this.#monaco.editor.createModel(text, format, address);
    model.updateOptions({ bracketColorizationOptions: NO_BRACKET_COLOURS });
    void whenIdle().then(() => indentAs(model));
    const created = { model, textVersion, positions: positionsOf(model, text), viewState: null };
    this.#byUri.set(uri, created);
    return created;
  }
}

/** Indents as the text does. That looks at thousands of lines, so it waits until the document is on screen. */
function indentAs(model: editor.ITextModel): void {
  if (model.isDisposed()) return;
  const { insertSpaces, tabSize } = model.getOptions();
  model.detectIndentation(insertSpaces, tabSize);
  // YAML forbids tabs as indentation, whatever the text does at present.
  if (model.getLanguageId() === 'yaml') model.updateOptions({ insertSpaces: true });
}

/** Writes text from outside as the smallest edit between two undo stops, so that undo goes back through it. */
function replaceText(model: editor.ITextModel, text: string): void {
  const edit = smallestEdit(model.getValue(), withLineEnds(text, model.getEOL()));
  if (edit === undefined) return;
  const range = {
    ...startOf(model.getPositionAt(edit.start)),
    ...endOf(model.getPositionAt(edit.end)),
  };
  model.pushStackElement();
  model.pushEditOperations([], [{ range, text: edit.text }], () => null);
  model.pushStackElement();
}

const startOf = ({ lineNumber, column }: { lineNumber: number; column: number }) => ({
  startLineNumber: lineNumber,
  startColumn: column,
});

const endOf = ({ lineNumber, column }: { lineNumber: number; column: number }) => ({
  endLineNumber: lineNumber,
  endColumn: column,
});

/** The text as the model keeps it: no byte order mark, one kind of line end. */
function withLineEnds(text: string, lineEnd: string): string {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return lineEnd === '\n' && !bare.includes('\r') ? bare : bare.replace(/\r\n|\r|\n/g, lineEnd);
}

function positionsOf(model: editor.ITextModel, text: string): Positions {
  const same = model.getValueLength() === text.length && !text.startsWith('\uFEFF');
  return same ? model : lineTable(text);
}

/** Colour says what kind of source a value has; brackets have none. */
const NO_BRACKET_COLOURS = { enabled: false, independentColorPoolPerBracketType: false };
