import type { IDisposable } from 'monaco-editor/editor';
import { BASE_OPTIONS, optionsFor } from '../../../monaco/editorOptions.ts';
import type { Monaco } from '../../../monaco/monaco.ts';
import { followEditorTheme } from '../../../monaco/theme.ts';
import type { Range } from '../../../openapi/index.ts';
import { typingPauses } from './typingPauses.ts';

/** A text without a language, as the component drives it. */
export interface PlainEditor {
  /** The text that is stored; what the editor itself told last changes nothing. */
  show(text: string): void;
  /** Takes the keyboard to the text, and to a place in it. */
  select(range: Range | undefined): void;
  dispose(): void;
}

interface PlainEditorOptions {
  /** The accessible name. */
  readonly name: string;
  readonly text: string;
  /** At each pause in typing, and before anything else can happen to the text. */
  onText(text: string): void;
}

/** Creates an editor for a large text that takes the font of `host`. Tab leaves it, as it leaves a text area. */
export function createPlainEditor(
  monaco: Monaco,
  host: HTMLElement,
  { name, text, onText }: PlainEditorOptions,
): PlainEditor {
  const font = getComputedStyle(host);
  const model = monaco.editor.createModel(text, 'plaintext');
  const stopTheme = followEditorTheme(monaco);
  const codeEditor = monaco.editor.create(host, {
    ...BASE_OPTIONS,
    ...optionsFor(true),
    model,
    ariaLabel: name,
    tabFocusMode: true,
    // As in a text area, nothing is typed for the user.
    autoClosingBrackets: 'never',
    autoClosingQuotes: 'never',
    autoSurround: 'never',
    autoIndent: 'none',
    // Of a long line nothing would be seen beyond the first thousands of characters.
    wordWrap: 'on',
    stopRenderingLineAfter: -1,
    lineNumbers: 'off',
    glyphMargin: false,
    fontFamily: font.fontFamily,
    fontSize: Number.parseFloat(font.fontSize),
    lineHeight: Number.parseFloat(font.lineHeight),
  });
  let told = text;
  let writing = false;
  const typing = typingPauses(() => {
    told = model.getValue(undefined, true);
    onText(told);
  });
  const keepPaste = (event: Event) => event.stopPropagation();
  host.addEventListener('paste', keepPaste);
  // Before the listener that then saves the work.
  addEventListener('pagehide', typing.flush, { capture: true });
  document.addEventListener('visibilitychange', typing.flush, { capture: true });
  const disposables: IDisposable[] = [
    codeEditor.onDidChangeModelContent(() => {
      if (!writing) typing.typed();
    }),
    codeEditor.onDidBlurEditorWidget(typing.flush),
    codeEditor,
    model,
  ];
  return {
    show(next) {
      if (next === told) return;
      typing.forget();
      told = next;
      writing = true;
      model.setValue(next);
      writing = false;
    },
    select(range) {
      codeEditor.focus();
      if (!range) return;
      const start = model.getPositionAt(range.start);
      const end = model.getPositionAt(range.end);
      codeEditor.setSelection({
        selectionStartLineNumber: end.lineNumber,
        selectionStartColumn: end.column,
        positionLineNumber: start.lineNumber,
        positionColumn: start.column,
      });
      codeEditor.revealPositionInCenterIfOutsideViewport(start);
    },
    dispose() {
      typing.flush();
      removeEventListener('pagehide', typing.flush, { capture: true });
      document.removeEventListener('visibilitychange', typing.flush, { capture: true });
      host.removeEventListener('paste', keepPaste);
      for (const disposable of disposables) disposable.dispose();
      stopTheme();
    },
  };
}
