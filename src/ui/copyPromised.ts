/**
 * Writes a text to the clipboard that is still being made: Safari only copies what is handed over while the button is
 * being pressed, so it gets a promise of it.
 *
 * @returns False if there is no text in the end, or the browser did not let the page write. Never rejects.
 */
export async function copyPromised(text: Promise<string>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(await text);
    } else {
      const blob = text.then((each) => new Blob([each], { type: 'text/plain' }));
      // A browser that refuses at once leaves the promise without a listener.
      blob.catch(() => {});
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return false;
  }
}
