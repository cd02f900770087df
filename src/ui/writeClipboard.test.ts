import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdClipboard } from './holdClipboard.ts';
import { writeClipboard, writeClipboardText } from './writeClipboard.ts';

/** Takes items as browsers do: at once, and what is in them once it is made. */
class FakeItem {
  constructor(readonly items: Readonly<Record<string, Promise<Blob>>>) {}
}
const written: string[] = [];
const write = vi.fn(async ([item]: readonly FakeItem[]) => {
  const blobs = await Promise.all(Object.values(item?.items ?? {}));
  for (const blob of blobs) written.push(await blob.text());
});
const writeText = vi.fn(async (text: string) => {
  written.push(text);
});

beforeEach(() => {
  written.length = 0;
  write.mockClear();
  writeText.mockClear();
  vi.stubGlobal('ClipboardItem', FakeItem);
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('begins to write before the text is made', async () => {
  let made: (text: string) => void = () => {};
  const copied = writeClipboardText(
    new Promise((done) => {
      made = done;
    }),
  );
  expect(write).toHaveBeenCalledTimes(1);
  made('text');
  expect(await copied).toBe(true);
  expect(written).toEqual(['text']);
});

it('tells a browser that refuses from what could not be made', async () => {
  write.mockRejectedValueOnce(new DOMException('Not allowed', 'NotAllowedError'));
  expect(await writeClipboardText('text')).toBe(false);
  await expect(writeClipboardText(Promise.reject(new Error('too large')))).rejects.toThrow('too large');
});

it('refuses where the page has no clipboard', async () => {
  vi.stubGlobal('navigator', {});
  expect(await writeClipboardText('text')).toBe(false);
});

it('writes a text alone where there are no clipboard items', async () => {
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await writeClipboardText('text')).toBe(true);
  const blob = Promise.resolve(new Blob(['x']));
  expect(await writeClipboard({ 'text/plain': blob, 'text/html': blob })).toBe(false);
  expect(written).toEqual(['text']);
});

it('holds the clipboard for a text to come, once; then each text is written anew', async () => {
  const clipboard = holdClipboard();
  expect(write).toHaveBeenCalledTimes(1);
  expect(await clipboard.copy(Promise.resolve('first'))).toBe(true);
  expect(write).toHaveBeenCalledTimes(1);
  expect(await clipboard.copy(Promise.resolve('second'))).toBe(true);
  expect(written).toEqual(['first', 'second']);
});

it('copies nothing where there is nothing', async () => {
  expect(await holdClipboard().copy(Promise.resolve(undefined))).toBe(false);
  expect(written).toEqual([]);
});
