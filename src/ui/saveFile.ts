/** Saves a text as a file of the user's. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
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
