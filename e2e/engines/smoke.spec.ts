import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleText } from '../support/example.ts';
import { linkedState } from '../support/linkedState.ts';
import { ORDER_FILES, ORDER_URL } from '../support/orderFiles.ts';
import { zip } from '../support/zip.ts';
import type { EnginePage, Spot } from './enginePage.ts';
import { expect, test } from './test.ts';

const FIRST_URL = 'https://tonys-server.com/data';
const button = (name: string | RegExp, within?: Spot): Spot => ({
  role: 'button',
  name,
  ...(within && { within }),
});
const region = (name: string): Spot => ({ role: 'region', name });
const MESSAGE = region('Message');
const CALLBACK_URL: Spot = {
  role: 'textbox',
  name: 'callbackUrl',
  within: { role: 'group', name: 'Query', within: region('Simulator') },
};
const EDITOR: Spot = { role: 'textbox', name: /^Document text/ };

async function expectMessage(app: EnginePage, text: RegExp): Promise<void> {
  await expect.poll(() => app.text(MESSAGE)).toMatch(text);
}

test('the first screen answers, with its four panes and the editor', async ({ app }) => {
  await app.open();
  await app.expectUrl(FIRST_URL);
  for (const name of ['Document', 'Flow', 'Simulator', 'Problems']) await app.expectSeen(region(name));
  await app.expectSeen(EDITOR);
  expect(await app.tab.run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('every example opens and resolves', async ({ app }) => {
  await app.open();
  for (const [name, url] of [
    [/^An optional callback/, 'https://player.example.com/progress'],
    [/^A header of the response/, 'https://board.example.com/moves/17'],
    [/^An invalid key/, 'https://www.external.org/events/invoices/2expen51ve'],
    [/^What if a value/, /^https:\/\/shop\.example\.com\/status\?channel=web/],
    [/^The table of/, /^https:\/\/example\.org\/subscribe\/myevent/],
    [/^Everything at once/, /^https:\/\/shop\.example\.com\/hooks\/P-1042/],
    [/^A URL with a suffix/, FIRST_URL],
  ] as const) {
    await app.press(button(/^Examples/));
    await app.press({ role: 'menuitem', name });
    await app.expectUrl(url);
  }
});

test('a document is pasted onto the page, and a cURL command into its example', async ({ app }) => {
  await app.open();
  await app.paste(exampleText('streams.yaml').replaceAll('/data', '/pasted'));
  await app.expectUrl('https://tonys-server.com/pasted');
  await app.paste("curl -X POST 'https://api.example/streams?callbackUrl=https://pasted.example'");
  await app.expectUrl('https://pasted.example/pasted');
});

test('a file and a zip are opened', async ({ app }) => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  try {
    const file = join(folder, 'streams2.yaml');
    await writeFile(file, exampleText('streams.yaml').replaceAll('/data', '/opened'));
    const archive = join(folder, 'orders.zip');
    await writeFile(archive, zip(ORDER_FILES));
    await app.open();
    await app.tab.setFiles('input[aria-label="Open files"]', [file]);
    await app.expectUrl('https://tonys-server.com/opened');
    await app.tab.setFiles('input[aria-label="Open files"]', [archive]);
    await app.expectUrl(ORDER_URL);
    await app.expectSeen(button(/^File .*, one of 7$/));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a sample and the document are edited, a problem is fixed, and Undo takes it back', async ({ app }) => {
  await app.open();
  await app.fill(CALLBACK_URL, 'https://typed.example');
  await app.expectUrl('https://typed.example/data');
  await app.expectSeen(EDITOR);
  await app.pressDocument('openapi:');
  await app.copyElsewhere(exampleText('streams.yaml').replace('{$request', '{request'));
  await app.pressDocument('openapi:');
  await app.tab.press('Control+A');
  await app.tab.press('Control+V');
  const fix = button(/^Fix: /, region('Problems'));
  await app.press(fix);
  await app.expectGone(fix);
  await app.expectUrl('https://typed.example/data');
  await app.pressDocument('components:');
  await app.tab.press('Control+Z');
  await app.expectSeen(fix);
});

test('a permalink holds what was typed, and opens it elsewhere; a reload keeps it', async ({ app }) => {
  await app.open();
  await app.fill(CALLBACK_URL, 'https://typed.example');
  await app.expectUrl('https://typed.example/data');
  const hash = () => app.tab.run(() => location.hash);
  await expect.poll(async () => linkedState(await hash())).toContain('https://typed.example');
  await app.tab.reload();
  await app.expectUrl('https://typed.example/data');
  // Another host name has a storage of its own, as another person's browser.
  const { origin } = new URL(app.address);
  await app.open(`${origin.replace('localhost', '127.0.0.1')}/${await hash()}`);
  await app.expectUrl('https://typed.example/data');
});

test('each copy works at the first press', async ({ app }) => {
  const share = { role: 'dialog', name: 'Share' };
  await app.open();
  await app.expectSeen(EDITOR);

  await test.step('Share', async () => {
    await app.clearClipboard();
    await app.press(button('Share'));
    await expect.poll(() => app.text(share)).toContain('Link copied.');
    await app.expectCopied(/#cb1\./);
    await app.clearClipboard();
    await app.press(button('Copy again', share));
    await app.expectCopied(/#cb1\./);
    await app.tab.press('Escape');
    await app.expectGone(share);
    await app.clearClipboard();
    await app.press(button('Share'));
    await app.expectCopied(/#cb1\./);
    await app.tab.press('Escape');
    await app.expectGone(share);
  });

  await test.step('the key for it', async () => {
    await app.tab.reload();
    await app.expectSeen(EDITOR);
    await app.clearClipboard();
    await app.tab.press('Control+S');
    await expectMessage(app, /Link copied/);
    await app.expectCopied(/#cb1\./);
  });

  await test.step('Raw', async () => {
    const raw = { role: 'dialog', name: 'Raw request' };
    await app.press(button('Raw request'));
    await app.press({ role: 'tab', name: 'cURL', within: raw });
    await app.clearClipboard();
    await app.press(button('Copy cURL', raw));
    await app.expectCopied(/^curl /);
    await app.tab.press('Escape');
    await app.expectGone(raw);
  });

  await test.step('pictures', async () => {
    for (const [name, text] of [
      ['Copy Mermaid', /^sequenceDiagram/],
      ['Copy PlantUML', /^@startuml/],
    ] as const) {
      await app.clearClipboard();
      await app.press(button(/^Export/));
      await app.press({ role: 'menuitem', name });
      await app.expectCopied(text);
    }
    await app.clearClipboard();
    await app.press(button(/^Export/));
    await app.press({ role: 'menuitem', name: 'Copy image' });
    await expectMessage(app, /^Image copied/);
    if (app.tab.hasPictures) await expect.poll(async () => (await app.clipboard()).isPicture).toBe(true);
  });

  await test.step('the answer and the review', async () => {
    await app.clearClipboard();
    await app.press(button('Copy URL'));
    await app.expectCopied(FIRST_URL);
    await app.press(button('Review'));
    await app.clearClipboard();
    await app.press(button('Copy as Markdown'));
    await app.expectCopied(/^## Callbacks of Streams API/);
    await app.clearClipboard();
    await app.press(button('Copy for review'));
    // With a picture there, WebKit gives a page no text.
    await expect.poll(async () => (await app.clipboard()).text).toMatch(/^$|^## Callbacks of Streams API/);
    await expectMessage(app, /^Review copied/);
  });
});

test('one pane at a time on a phone, nothing wider than the screen', async ({ app }) => {
  await app.tab.resize(390, 844);
  await app.open();
  await app.expectUrl(FIRST_URL);
  const panes = { role: 'navigation', name: 'Panes' };
  for (const name of ['Simulator', 'Problems', 'Document', 'Flow']) {
    await app.press(button(new RegExp(`^${name}`), panes));
    await app.expectSeen(region(name));
    expect(await app.tab.run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('after the first visit the page works without its server', async ({ app, server }) => {
  await app.open();
  await app.tab.run(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => app.tab.run(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await server.close();
  await app.tab.reload();
  await app.expectUrl(FIRST_URL);
  await app.press(button(/^Examples/));
  await app.press({ role: 'menuitem', name: /^An optional callback/ });
  await app.expectUrl('https://player.example.com/progress');
  await app.expectSeen(EDITOR);
});
