/** Saves a text, or another content, in the browser's folder for downloads. */
export function saveFile(name: string, content: string | Blob): void {
  const blob =
    typeof content === 'string' ? new Blob([content], { type: 'text/plain;charset=utf-8' }) : content;
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken the file over when the click is done with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The last part of the name of a document, to save it under. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1) || 'openapi.yaml';
}
