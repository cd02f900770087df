import type { editor, IDisposable } from 'monaco-editor/editor';

interface ReplacementWatch extends IDisposable {
  /** Whether this change put a text in the place of all there was, or into an empty document. Ask once per change. */
  isWhole(changed: editor.IModelContentChangedEvent): boolean;
}

/** Tells a document that was pasted over another one from what is typed. */
export function watchReplacement(
  host: HTMLElement,
  codeEditor: editor.IStandaloneCodeEditor,
): ReplacementWatch {
  let length = 0;
  let pasting = false;
  const measure = () => {
    length = codeEditor.getModel()?.getValueLength() ?? 0;
  };
  const onPaste = () => {
    pasting = true;
    setTimeout(() => {
      pasting = false;
    }, 0);
  };
  host.addEventListener('paste', onPaste, { capture: true });
  const models = codeEditor.onDidChangeModel(measure);
  return {
    isWhole(changed) {
      const before = length;
      measure();
      return isReplacement(changed, before, pasting);
    },
    dispose() {
      host.removeEventListener('paste', onPaste, { capture: true });
      models.dispose();
    },
  };
}

/**
 * Whether a change is a text in the place of all there was.
 *
 * @param before How long the text was. @param pasted Else only several lines count: a letter typed over a selection is
 *   the begin of an edit.
 */
export function isReplacement(
  {
    changes,
    isUndoing,
    isRedoing,
  }: Pick<editor.IModelContentChangedEvent, 'changes' | 'isUndoing' | 'isRedoing'>,
  before: number,
  pasted: boolean,
): boolean {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0 || isUndoing || isRedoing) return false;
  return change.rangeLength >= before && change.text.trim() !== '' && (pasted || hasLines(change.text));
}

/** Whether something other than white space is in a second line, or a later one. */
function hasLines(text: string): boolean {
  const first = text.indexOf('\n');
  return first >= 0 && text.slice(first).trim() !== '';
}
