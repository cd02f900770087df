/** Types of the clipboard, each with what is still being made of it. */
type Items = Readonly<Record<string, Promise<Blob>>>;

/**
 * Writes to the clipboard what may still be made. Safari only copies what it gets while a press is handled: call this
 * there, before anything is awaited, and hand over promises.
 *
 * @returns False where the browser refuses. Rejects as what could not be made.
 */
export async function writeClipboard(items: Items): Promise<boolean> {
  const made = Promise.all(Object.values(items));
  // A browser that refuses at once leaves the promises without a listener.
  made.catch(() => {});
  try {
    if (typeof ClipboardItem === 'undefined') return await writeTextAlone(items);
    await navigator.clipboard.write([new ClipboardItem({ ...items })]);
    return true;
  } catch {
    // What could not be made is another fault than what could not be copied.
    await made;
    return false;
  }
}

/** The same for a text. */
export function writeClipboardText(text: string | Promise<string>): Promise<boolean> {
  const blob = Promise.resolve(text).then((each) => new Blob([each], { type: 'text/plain' }));
  return writeClipboard({ 'text/plain': blob });
}

/** For browsers from before clipboard items; Firefox had none until version 127. */
async function writeTextAlone({ 'text/plain': text, ...others }: Items): Promise<boolean> {
  if (!text || Object.keys(others).length > 0) return false;
  await navigator.clipboard.writeText(await (await text).text());
  return true;
}
