import { useEffect } from 'react';
import { pickedFile } from './pickedFiles.ts';
import { useOpenFiles, useOpenText } from './useOpening.ts';

/** Text or a file pasted outside a field opens (with Undo); inside a field or the editor it edits. */
export function usePasteAnywhere(): void {
  const openText = useOpenText();
  const openFiles = useOpenFiles();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      if (files.length > 0) void openFiles(files.map((file) => pickedFile(file)));
      else void openText(text);
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, [openText, openFiles]);
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
