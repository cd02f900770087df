import type { editor, IDisposable } from 'monaco-editor/editor';
import { BASE_OPTIONS, LARGE_DOCUMENT, optionsFor } from '../../monaco/editorOptions.ts';
import type { Monaco } from '../../monaco/monaco.ts';
import type { Fix, Problem, Range, SourceDocument } from '../../openapi/index.ts';
import { type DocumentModel, DocumentModels, type ShownDocument } from './documentModels.ts';
import { type NoteMark, noteNumberOf, toNoteDecoration } from './noteMarks.ts';
import { toMonacoRange } from './positions.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { revealStart } from './revealStart.ts';
import { pasteSeveralLines } from './severalLines.ts';
import { escapeThenTabLeaves } from './tabLeaves.ts';
import {
  type Highlight,
  type Lit,
  toDecoration,
  toLitDecoration,
  toRevealedDecoration,
} from './toDecoration.ts';
import { toMarker } from './toMarker.ts';
import { undoBeyond } from './undoBeyond.ts';
import { watchReplacement } from './watchReplacement.ts';

export interface EditorEvents {
  onChange(text: string): void;
  /** The user put a text in the place of all there was, or into an empty document. */
  onReplace(text: string): void;
  /** Undo, where the text has nothing left to undo. */
  onUndoBeyond(): void;
  /** The user moved the caret, or came to where it is; without an offset, left the text. */
  onCaret(offset: number | undefined): void;
  /** The pointer is over this character, or over none. */
  onPoint(offset: number | undefined): void;
  /** The user pressed on this character without selecting text. */
  onPress(offset: number): void;
  onEscape(): void;
  onApplyFix(fix: Fix): void;
  onTabMovesFocus(moves: boolean): void;
  onNextProblem(direction: 1 | -1, offset: number): void;
  /** The user pressed on the mark of a note. */
  onNote(number: number): void;
}

/** The document editor as the component drives it. Nothing here knows React. */
export interface DocumentEditorHandle {
  show(document: ShownDocument): void;
  /** Whether a document has been shown or prepared, and is still kept. */
  has(uri: string): boolean;
  /** Until a document is shown, what is typed is of one that the app has left, and counts for nothing. */
  hold(): void;
  /** Does what takes long about showing a document for the first time, in part. */
  prepare(document: ShownDocument): void;
  keepOnly(uris: readonly string[]): void;
  setProblems(problems: readonly Problem[]): void;
  setHighlights(highlights: readonly Highlight[]): void;
  setLit(lit: readonly Lit[]): void;
  setNotes(notes: readonly NoteMark[]): void;
  reveal(range: Range, focus: boolean): void;
  /** Breaks long lines at the editor's edge, or not. */
  setWrap(wrap: boolean): void;
  focus(): void;
  /** Whether the user is in the text. */
  hasFocus(): boolean;
  /** The document on screen. */
  current(): DocumentModel | undefined;
  /** The model of a document that need not be on screen. */
  open(document: SourceDocument): DocumentModel;
  dispose(): void;
}

const MARKER_OWNER = 'callback-explorer';

/** Creates Monaco in `host` (whose computed font it takes over) and keeps it in step with the app. */
export function createDocumentEditor(
  monaco: Monaco,
  host: HTMLElement,
  events: EditorEvents,
): DocumentEditorHandle {
  const font = getComputedStyle(host);
  const codeEditor = monaco.editor.create(host, {
    ...BASE_OPTIONS,
    model: null,
    fontFamily: font.fontFamily,
    fontSize: Number.parseFloat(font.fontSize),
    lineHeight: Number.parseFloat(font.lineHeight),
  });
  const models = new DocumentModels(monaco);
  const highlighted = codeEditor.createDecorationsCollection();
  const litUp = codeEditor.createDecorationsCollection();
  const noted = codeEditor.createDecorationsCollection();
  /** What was gone to last, until the user types or moves on. */
  const revealed = codeEditor.createDecorationsCollection();
  let shown: DocumentModel | undefined;
  let problems: readonly Problem[] = [];
  /** True while text from the app goes in: the app knows it already. */
  let writing = false;
  let large: boolean | undefined;
  /** Where the pointer went down; while it is, the editor itself is all that it is over. */
  let pressedNote: number | undefined;
  const replacement = watchReplacement(host, codeEditor);
  const tellCaret = () => {
    const position = codeEditor.getPosition();
    if (shown && position && codeEditor.hasTextFocus()) events.onCaret(shown.positions.getOffsetAt(position));
  };
  /** A press focuses the text before it moves the caret: where the caret was does not matter. */
  const tellCaretSoon = () => void setTimeout(tellCaret, 0);

  const disposables: IDisposable[] = [
    codeEditor,
    replacement,
    codeEditor.onDidChangeModelContent((changed) => {
      const replaced = replacement.isWhole(changed);
      revealed.clear();
      if (writing || shown === undefined) return;
      shown.positions = shown.model;
      if (replaced) events.onReplace(shown.model.getValue());
      else events.onChange(shown.model.getValue());
    }),
    codeEditor.onDidChangeCursorPosition(({ position, source }) => {
      if (writing || shown === undefined || source === 'api') return;
      revealed.clear();
      events.onCaret(shown.positions.getOffsetAt(position));
    }),
    codeEditor.onDidFocusEditorText(tellCaretSoon),
    codeEditor.onDidBlurEditorText(() => events.onCaret(undefined)),
    codeEditor.onMouseMove(({ target }) => events.onPoint(offsetAt(target))),
    codeEditor.onMouseLeave(() => events.onPoint(undefined)),
    codeEditor.onMouseDown(({ target }) => {
      pressedNote = noteNumberOf(target.element);
    }),
    codeEditor.onMouseUp(({ target, event }) => {
      if (pressedNote !== undefined && event.leftButton) return events.onNote(pressedNote);
      const offset = offsetAt(target);
      if (offset === undefined || !event.leftButton || event.ctrlKey || event.metaKey) return;
      if (codeEditor.getSelection()?.isEmpty()) events.onPress(offset);
    }),
    codeEditor.onDidChangeConfiguration((changed) => {
      const option = monaco.editor.EditorOption.tabFocusMode;
      if (changed.hasChanged(option)) events.onTabMovesFocus(codeEditor.getOption(option));
    }),
    registerQuickFixes(monaco, () => shown && { ...shown, problems }, events.onApplyFix),
    pasteSeveralLines(host, codeEditor),
    ...escapeThenTabLeaves(monaco, codeEditor, events.onEscape),
  ];
  undoBeyond(monaco, codeEditor, events.onUndoBeyond);
  // Monaco's own go no further than this document.
  for (const direction of [1, -1] as const) {
    const shift = direction === 1 ? 0 : monaco.KeyMod.Shift;
    codeEditor.addCommand(shift | monaco.KeyCode.F8, () => {
      const position = codeEditor.getPosition();
      if (shown && position) events.onNextProblem(direction, shown.positions.getOffsetAt(position));
    });
  }

  function offsetAt({ type, position }: editor.IMouseTarget): number | undefined {
    const isText = type === monaco.editor.MouseTargetType.CONTENT_TEXT;
    return shown && isText && position ? shown.positions.getOffsetAt(position) : undefined;
  }

  return {
    show(document) {
      writing = true;
      const next = models.open(document);
      if (next !== shown) {
        if (shown !== undefined) shown.viewState = codeEditor.saveViewState();
        // The same text under another name: what was pasted over all has opened.
        const isSame = shown !== undefined && haveSameText(shown.model, next.model);
        const viewState = isSame ? (shown?.viewState ?? null) : next.viewState;
        shown = next;
        codeEditor.updateOptions({ ariaLabel: labelFor(document.uri) });
        codeEditor.setModel(next.model);
        codeEditor.restoreViewState(viewState);
      }
      const nowLarge = document.text.length > LARGE_DOCUMENT;
      if (nowLarge !== large) codeEditor.updateOptions(optionsFor(nowLarge));
      large = nowLarge;
      writing = false;
    },
    has: (uri) => models.has(uri),
    hold() {
      writing = true;
    },
    prepare: (document) => void models.open(document),
    keepOnly: (uris) => models.keepOnly(uris),
    current: () => shown,
    open: (document) => (shown?.model.uri.path === `/${document.uri}` ? shown : models.openAside(document)),
    setProblems(next) {
      problems = next;
      if (shown === undefined) return;
      const { model, positions } = shown;
      const parse = (url: string) => monaco.Uri.parse(url);
      monaco.editor.setModelMarkers(
        model,
        MARKER_OWNER,
        firstMarks(next).map((problem) => toMarker(problem, positions, parse)),
      );
    },
    setHighlights(highlights) {
      const positions = shown?.positions;
      if (positions === undefined) return;
      highlighted.set(firstMarks(highlights).map((highlight) => toDecoration(highlight, positions)));
    },
    setLit(lit) {
      const positions = shown?.positions;
      if (positions === undefined) return;
      litUp.set(firstMarks(lit).map((each) => toLitDecoration(each, positions)));
    },
    setNotes(notes) {
      const positions = shown?.positions;
      if (positions === undefined) return;
      noted.set(notes.map((note) => toNoteDecoration(note, positions)));
    },
    reveal(range, focus) {
      // What merely follows leaves the text alone where the user is in it.
      if (shown === undefined || (!focus && codeEditor.hasTextFocus())) return;
      const { startLineNumber, startColumn } = toMonacoRange(range, shown.positions);
      // Never selected: the next letter, a shortcut pressed a moment too early, would take the place of all of it.
      codeEditor.setPosition({ lineNumber: startLineNumber, column: startColumn });
      revealed.set([toRevealedDecoration(range, shown.positions)]);
      revealStart(codeEditor, startLineNumber, startColumn);
      if (!focus) return;
      codeEditor.focus();
      tellCaretSoon();
    },
    setWrap: (wrap) => codeEditor.updateOptions({ wordWrap: wrap ? 'on' : 'off' }),
    focus: () => codeEditor.focus(),
    hasFocus: () => codeEditor.hasTextFocus(),
    dispose() {
      for (const disposable of disposables) disposable.dispose();
      models.keepOnly([]);
    },
  };
}

/** The editor draws those in sight alone, but keeps places for all of them with each letter. */
const MOST_MARKS = 3000;

function firstMarks<Mark>(marks: readonly Mark[]): readonly Mark[] {
  return marks.length <= MOST_MARKS ? marks : marks.slice(0, MOST_MARKS);
}

function labelFor(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1) || uri;
  return `Document text, ${name}. Press Escape, then Tab to leave the editor.`;
}

/** Their lengths tell most apart; the text of a large one takes a while to put together. */
function haveSameText(one: editor.ITextModel, other: editor.ITextModel): boolean {
  return one.getValueLength() === other.getValueLength() && one.getValue() === other.getValue();
}
