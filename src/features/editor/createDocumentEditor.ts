import type { IDisposable } from 'monaco-editor/editor';
import type { Fix, Problem, Range } from '../../openapi/index.ts';
import { type DocumentModel, DocumentModels, type ShownDocument } from './documentModels.ts';
import { BASE_OPTIONS, LARGE_DOCUMENT, optionsFor } from './editorOptions.ts';
import type { Monaco } from './loadMonaco.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { pasteSeveralLines } from './severalLines.ts';
import { escapeThenTabLeaves } from './tabLeaves.ts';
import { type Highlight, toDecoration } from './toDecoration.ts';
import { toMarker } from './toMarker.ts';
import { toMonacoRange } from './toMonacoRange.ts';

export interface EditorEvents {
  onChange(text: string): void;
  onCaret(offset: number): void;
  onApplyFix(fix: Fix): void;
  onTabMovesFocus(moves: boolean): void;
}

/** The document editor as the component drives it. Nothing here knows React. */
export interface DocumentEditorHandle {
  show(document: ShownDocument): void;
  keepOnly(uris: readonly string[]): void;
  setProblems(problems: readonly Problem[]): void;
  setHighlights(highlights: readonly Highlight[]): void;
  reveal(range: Range, focus: boolean): void;
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
  let shown: DocumentModel | undefined;
  let problems: readonly Problem[] = [];
  /** True while text from the app goes in: that is no news for the app. */
  let writing = false;
  let large: boolean | undefined;

  const disposables: IDisposable[] = [
    codeEditor,
    codeEditor.onDidChangeModelContent(() => {
      if (writing || shown === undefined) return;
      shown.positions = shown.model;
      events.onChange(shown.model.getValue());
    }),
    codeEditor.onDidChangeCursorPosition(({ position, source }) => {
      if (writing || shown === undefined || source === 'api') return;
      events.onCaret(shown.positions.getOffsetAt(position));
    }),
    codeEditor.onDidChangeConfiguration((changed) => {
      const option = monaco.editor.EditorOption.tabFocusMode;
      if (changed.hasChanged(option)) events.onTabMovesFocus(codeEditor.getOption(option));
    }),
    registerQuickFixes(monaco, () => shown && { ...shown, problems }, events.onApplyFix),
    pasteSeveralLines(host, codeEditor),
    ...escapeThenTabLeaves(monaco, codeEditor),
  ];

  return {
    show(document) {
      writing = true;
      const next = models.open(document);
      if (next !== shown) {
        if (shown !== undefined) shown.viewState = codeEditor.saveViewState();
        shown = next;
        codeEditor.updateOptions({ ariaLabel: labelFor(document.uri) });
        codeEditor.setModel(next.model);
        codeEditor.restoreViewState(next.viewState);
      }
      const nowLarge = document.text.length > LARGE_DOCUMENT;
      if (nowLarge !== large) codeEditor.updateOptions(optionsFor(nowLarge));
      large = nowLarge;
      writing = false;
    },
    keepOnly: (uris) => models.keepOnly(uris),
    setProblems(next) {
      problems = next;
      if (shown === undefined) return;
      const { model, positions } = shown;
      const parse = (url: string) => monaco.Uri.parse(url);
      monaco.editor.setModelMarkers(
        model,
        MARKER_OWNER,
        next.map((problem) => toMarker(problem, positions, parse)),
      );
    },
    setHighlights(highlights) {
      const positions = shown?.positions;
      if (positions === undefined) return;
      highlighted.set(highlights.map((highlight) => toDecoration(highlight, positions)));
    },
    reveal(range, focus) {
      if (shown === undefined) return;
      const { startLineNumber, startColumn, endLineNumber, endColumn } = toMonacoRange(
        range,
        shown.positions,
      );
      // The caret goes to the start, which is what has to be in view when the range is long.
      codeEditor.setSelection({
        selectionStartLineNumber: endLineNumber,
        selectionStartColumn: endColumn,
        positionLineNumber: startLineNumber,
        positionColumn: startColumn,
      });
      codeEditor.revealPositionInCenterIfOutsideViewport({
        lineNumber: startLineNumber,
        column: startColumn,
      });
      if (focus) codeEditor.focus();
    },
    dispose() {
      for (const disposable of disposables) disposable.dispose();
      models.keepOnly([]);
    },
  };
}

function labelFor(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1) || uri;
  return `Document text, ${name}. Press Escape, then Tab to leave the editor.`;
}
