/** Saves a file in the browser's folder for downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken the file over when the click is done with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
