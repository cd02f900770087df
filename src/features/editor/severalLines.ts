import type { editor, IDisposable } from 'monaco-editor/editor';

/**
 * Takes text of several lines that arrives as one input (a phone keyboard's clipboard, dictation, a text expander) as
 * it is, like a paste. Monaco would type it key by key and indent each line once more.
 */
export function pasteSeveralLines(host: HTMLElement, codeEditor: editor.IStandaloneCodeEditor): IDisposable {
  const listener = (event: InputEvent) => {
    if (event.inputType !== 'insertText' || !/.\n|\n./.test(event.data ?? '')) return;
    if (!codeEditor.hasTextFocus()) return;
    event.preventDefault();
    codeEditor.trigger('keyboard', 'paste', {
      text: event.data,
      pasteOnNewLine: false,
      multicursorText: null,
      mode: null,
    });
  };
  host.addEventListener('beforeinput', listener, { capture: true });
  return { dispose: () => host.removeEventListener('beforeinput', listener, { capture: true }) };
}
