import type { AppActions } from '../store/createAppStore.ts';
import { writeClipboardText } from '../ui/writeClipboard.ts';

/** Copies a text and says so; where the browser refuses, says how to copy by hand. */
export async function copyText(text: string, what: string, notify: AppActions['notify']): Promise<void> {
  sayCopied(await writeClipboardText(text), what, notify);
}

/** Says whether it was copied, and where it was not, how to copy it by hand. */
export function sayCopied(copied: boolean, what: string, notify: AppActions['notify']): void {
  if (copied) {
    notify({ kind: 'done', text: `Copied ${what}.` });
    return;
  }
  notify({
    kind: 'refused',
    title: `${what} was not copied`,
    text: 'The browser does not let this page write to the clipboard.',
    nextStep: 'Select the text and copy it with the keyboard.',
  });
}
