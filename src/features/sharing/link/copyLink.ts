/**
 * Writes a link to the clipboard that is still being made: Safari only copies what is handed over while the button is
 * being pressed, so it gets a promise of it.
 *
 * @returns False where there is no link, or the browser did not let the page write.
 */
export async function copyLink(link: Promise<string | undefined>): Promise<boolean> {
  const some = link.then((each) => each ?? Promise.reject(new Error('There is no link to copy.')));
  try {
    if (typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(await some);
    } else {
      const blob = some.then((each) => new Blob([each], { type: 'text/plain' }));
      // A browser that refuses at once leaves it to nobody.
      blob.catch(() => {});
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return false;
  }
}
