import type { editor } from 'monaco-editor/editor';

/** What follows the start on its line is in sight too, as far as it fits: a caret alone would be at the very edge. */
export function revealStart(
  codeEditor: editor.IStandaloneCodeEditor,
  lineNumber: number,
  column: number,
): void {
  // From the line's start on, so that no more of it is out of sight than must be.
  codeEditor.setScrollLeft(0);
  const last = codeEditor.getModel()?.getLineMaxColumn(lineNumber) ?? column;
  codeEditor.revealRangeInCenterIfOutsideViewport({
    startLineNumber: lineNumber,
    startColumn: column,
    endLineNumber: lineNumber,
    endColumn: Math.min(column + SEEN_CHARACTERS, last),
  });
}

const SEEN_CHARACTERS = 24;
