import { useEffect } from 'react';
import { useActions } from '../../store/hooks.ts';
import { nameForText } from './nameForText.ts';
import { pickedFile } from './pickedFiles.ts';
import { useOpenFiles } from './useOpenFiles.ts';

/**
 * Text or a file pasted outside a field replaces the document (with Undo); inside a field or the editor it edits.
 *
 * @param takeMessage Takes a text that is no document but a message; false where it is none.
 */
export function usePasteAnywhere(takeMessage: (text: string) => boolean): void {
  const { offerText } = useActions();
  const openFiles = useOpenFiles();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      if (files.length > 0) void openFiles(files.map((file) => pickedFile(file)));
      else if (!takeMessage(text)) void offerText(nameForText(text), text, { kind: 'paste' });
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, [offerText, openFiles, takeMessage]);
}

/** A field that is only for reading takes no paste, so that the page may have it. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([readonly]), textarea:not([readonly]), select, [contenteditable="true"], .monaco-editor, .native-edit-context',
    ) !== null
  );
}
