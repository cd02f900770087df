import type { SourceDocument } from '../../../openapi/index.ts';

/** Saves a document as a file, under the last part of its name. */
export function downloadDocument({ uri, text }: SourceDocument): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileNameOf(uri);
  anchor.click();
  // The browser has taken the file over when the click is done with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1) || 'openapi.yaml';
}
