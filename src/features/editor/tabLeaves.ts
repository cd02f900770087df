import type { editor, IDisposable } from 'monaco-editor/editor';
import type { Monaco } from '../../monaco/monaco.ts';

/**
 * Escape, then Tab moves the focus out of the editor, where Tab alone indents. Any other key takes it back.
 *
 * Escape first closes open widgets (suggestions, find, hover, the problem view) and only then counts.
 */
export function escapeThenTabLeaves(
  monaco: Monaco,
  codeEditor: editor.IStandaloneCodeEditor,
  onEscape: () => void,
): IDisposable[] {
  const keeps = [monaco.KeyCode.Escape, monaco.KeyCode.Tab, monaco.KeyCode.Shift];
  let leaving = false;
  const set = (next: boolean) => {
    if (next === leaving) return;
    leaving = next;
    codeEditor.updateOptions({ tabFocusMode: next });
  };
  codeEditor.addCommand(
    monaco.KeyCode.Escape,
    () => {
      codeEditor.trigger('keyboard', 'removeSecondaryCursors', undefined);
      codeEditor.trigger('keyboard', 'cancelSelection', undefined);
      set(true);
      onEscape();
    },
    NOTHING_OPEN,
  );
  return [
    codeEditor.onKeyDown(({ keyCode }) => {
      if (!keeps.includes(keyCode)) set(false);
    }),
    codeEditor.onMouseDown(() => set(false)),
    codeEditor.onDidBlurEditorWidget(() => set(false)),
  ];
}

const NOTHING_OPEN = [
  'editorTextFocus',
  '!suggestWidgetVisible',
  '!findWidgetVisible',
  '!editorHoverVisible',
  '!markersNavigationVisible',
  '!codeActionMenuVisible',
  '!referenceSearchVisible',
  '!inSnippetMode',
].join(' && ');
