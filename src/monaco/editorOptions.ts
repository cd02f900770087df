import type { editor } from 'monaco-editor/editor';

/** Above this many characters the editor leaves out whatever reads the whole text after each change. */
export const LARGE_DOCUMENT = 2_000_000;

/** Options that hold for every document. */
export const BASE_OPTIONS: editor.IEditorOptions & editor.IGlobalEditorOptions = {
  automaticLayout: true,
  // Tab passes the text; the element around it lets the user in.
  tabIndex: -1,
  // Hovers and suggestions may leave the pane, which is often narrow.
  fixedOverflowWidgets: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 8, bottom: 8 },
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 16,
  overviewRulerBorder: false,
  // 'dimmed' gives the last line number too little contrast.
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  guides: { indentation: true, bracketPairs: false },
  links: false,
  // Without its handler, which is not loaded, a press inside a selection would do nothing.
  dragAndDrop: false,
  parameterHints: { enabled: false },
  inlineSuggest: { enabled: false },
  // Suggestions come on Ctrl+Space only: Enter after a word must stay a new line.
  quickSuggestions: false,
  lightbulb: { enabled: 'onCode' as editor.ShowLightbulbIconMode },
  // Documents hold any script; look-alike characters are not a fault here.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  unusualLineTerminators: 'off',
  stickyScroll: { enabled: false },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  // One way of input in every browser: EditContext exists in Chromium only.
  editContext: false,
  largeFileOptimizations: true,
  // `DocumentModels` does, once the document is on screen.
  detectIndentation: false,
};

/** Options that depend on the document's size: every one each time, so that a small document gets them back. */
export function optionsFor(large: boolean): editor.IEditorOptions & editor.IGlobalEditorOptions {
  return {
    folding: !large,
    wordBasedSuggestions: large ? 'off' : 'currentDocument',
    occurrencesHighlight: large ? 'off' : 'singleFile',
    selectionHighlight: !large,
    matchBrackets: large ? 'never' : 'always',
  };
}
