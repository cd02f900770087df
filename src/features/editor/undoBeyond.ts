import type { editor } from 'monaco-editor/editor';
import type { Monaco } from '../../monaco/monaco.ts';

/** Undo in the text goes on, where the text has nothing left to undo, with what the page can undo. */
export function undoBeyond(
  monaco: Monaco,
  codeEditor: editor.IStandaloneCodeEditor,
  onUndoBeyond: () => void,
): void {
  codeEditor.addCommand(
    monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ,
    () => {
      const model = codeEditor.getModel();
      const before = model?.getAlternativeVersionId();
      codeEditor.trigger('keyboard', 'undo', undefined);
      if (model && codeEditor.getModel() === model && model.getAlternativeVersionId() === before)
        onUndoBeyond();
    },
    'editorTextFocus && !findInputFocussed',
  );
}
