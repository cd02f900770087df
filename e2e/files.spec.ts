import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { freshProfile } from './support/freshProfile.ts';
import { ORDER_FILES, ORDER_URL, without } from './support/orderFiles.ts';
import { zip } from './support/zip.ts';

test.beforeEach(async ({ app }) => app.open());

/** Chooses a folder with these files. */
async function openFolder(app: App, info: TestInfo, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = info.outputPath('orders');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await app.page.getByLabel('Open folder').setInputFiles(folder);
}

async function openZip(app: App, files: Readonly<Record<string, string>>): Promise<void> {
  await app.page
    .getByLabel('Open files')
    .setInputFiles({ name: 'orders.zip', mimeType: 'application/zip', buffer: zip(files) });
}

/** A description of its own, with a callback to its own host. */
const apiOf = (name: string) => `openapi: 3.1.0
info: { title: ${name}, version: '1' }
paths:
  /${name}:
    post:
      responses: { '200': { description: ok } }
      callbacks:
        done: { 'https://${name}.example/done': { post: {} } }
`;

test('many files are searched, edited and followed from one to the other', async ({ app, page }, info) => {
  test.slow();
  await test.step('a folder opens as one description, and its many files are searched', async () => {
    await openFolder(app, info, { ...ORDER_FILES, 'notes/readme.md': '# Orders', '.hidden/x.yaml': 'a: 1' });
    await app.expectUrl(ORDER_URL);
    await expect(page.getByText('Opened openapi.yaml with 6 other files of the description.')).toBeVisible();
    // The selected callback's key is in another file than the entry.
    await expect(app.files).toHaveAccessibleName('File callbacks.yaml, one of 7');
    await expect(app.document.getByRole('tab')).toHaveCount(0);
    await expect(app.problems.getByRole('heading', { name: 'No problems' })).toBeVisible();
    await app.files.click();
    const search = page.getByRole('combobox', { name: 'Find a file' });
    await expect(search).toBeFocused();
    const options = page.getByRole('listbox', { name: 'Files' }).getByRole('option');
    await expect(options).toHaveText([
      /^openapi.yaml/,
      'callbacks.yaml',
      'paths/health.yaml',
      'paths/orders.yaml',
      'schemas/Event.yaml',
      'schemas/Links.yaml',
      'schemas/New Order.yaml',
    ]);
    await search.fill('paths');
    await expect(options).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expectAccessible(page, '[role="dialog"]');
    await page.keyboard.press('Enter');
    await expect(app.document.getByRole('heading', { name: 'paths/health.yaml' })).toBeVisible();
    await expect.poll(() => app.documentText()).toContain('Well');
    await expectAccessible(page, 'section[aria-label="Document"]');
  });

  await test.step('up to six files are tabs', async () => {
    await openZip(app, without('schemas/Links.yaml'));
    const tabs = app.document.getByRole('tablist', { name: 'Files' }).getByRole('tab');
    await expect(tabs).toHaveText([
      'openapi.yaml',
      'callbacks.yaml',
      'health.yaml',
      'orders.yaml',
      'Event.yaml',
      'New Order.yaml',
    ]);
    await tabs.first().focus();
    for (const next of [1, 2]) {
      await page.keyboard.press('ArrowRight');
      await expect(tabs.nth(next)).toBeFocused();
    }
    await expect(app.document.getByRole('heading', { name: 'paths/health.yaml' })).toBeVisible();
  });

  await test.step('files chosen together are matched by name where references name folders', async () => {
    const files = Object.entries(ORDER_FILES).map(([name, text]) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      mimeType: 'application/yaml',
      buffer: Buffer.from(text),
    }));
    await page.getByLabel('Open files').setInputFiles(files);
    await app.expectUrl(ORDER_URL);
    await expect(page.getByText(/Matched by name: .*orders.yaml for paths\/orders.yaml/)).toBeVisible();
  });

  await test.step('F12 on a reference goes into the other file', async () => {
    await openZip(app, ORDER_FILES);
    await expect(page.getByText(/Matched by name/)).toHaveCount(0);
    await app.showFile('orders.yaml');
    await expect.poll(() => app.documentText()).toContain('Place an order');
    await app.editor.focus();
    await page.keyboard.press('Control+F');
    await page.keyboard.insertText('../callbacks.yaml');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F12');
    await expect(app.document.getByRole('heading', { name: 'callbacks.yaml' })).toBeVisible();
    await expect(app.editor).toBeFocused();
  });

  await test.step('a problem in another file names that file and leads there', async () => {
    const broken = (ORDER_FILES['callbacks.yaml'] ?? '').replace('/links/callback', '/links/calback');
    await openZip(app, { ...ORDER_FILES, 'callbacks.yaml': broken });
    await app.showFile('openapi.yaml');
    await app.problem(/calback/).click();
    await expect(app.files).toHaveAccessibleName(/^File callbacks.yaml,/);
    await expect(app.editor).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await expect(app.document.getByRole('heading', { name: 'callbacks.yaml' })).toBeVisible();
  });

  await test.step('an edit of another file counts, and survives a reload', async () => {
    await openZip(app, ORDER_FILES);
    await app.expectUrl(ORDER_URL);
    await app.showFile('Links.yaml');
    await expect.poll(() => app.documentText()).toContain('shop.example');
    await app.typeDocument(
      (ORDER_FILES['schemas/Links.yaml'] ?? '').replace('shop.example', 'store.example'),
    );
    await app.expectUrl('https://store.example/hooks');
    await expect(page).toHaveURL(/#cb1\./);
    await page.reload();
    await app.expectUrl('https://store.example/hooks');
    await expect(app.files).toHaveAccessibleName(/, one of 7$/);
  });
});

test('a zip opens, travels in a permalink, starts elsewhere, and takes missing files', async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await test.step('a file that is not a zip is refused, and nothing is lost', async () => {
    await app.page
      .getByLabel('Open files')
      .setInputFiles({ name: 'orders.zip', mimeType: 'application/zip', buffer: Buffer.from('PK nothing') });
    await expect(page.getByText('orders.zip cannot be opened.')).toBeVisible();
    await app.expectUrl('https://tonys-server.com/data');
  });

  await test.step('a zip of the same files opens the same', async () => {
    await openZip(app, ORDER_FILES);
    await app.expectUrl(ORDER_URL);
    await expect(app.files).toHaveAccessibleName(/, one of 7$/);
  });

  await test.step('a permalink carries all files', async () => {
    await openZip(app, ORDER_FILES);
    await app.expectUrl(ORDER_URL);
    await expect(page).toHaveURL(/#cb1\./);
    const other = await freshProfile(browser, baseURL);
    await other.open(page.url());
    await other.expectUrl(ORDER_URL);
    await expect(other.files).toHaveAccessibleName(/, one of 7$/);
  });

  await test.step('where several files could be the description, the user is asked', async () => {
    await openZip(app, { ...ORDER_FILES, 'other/openapi.yaml': apiOf('other') });
    await expect(page.getByText('Which file is the description?')).toBeVisible();
    await page.getByRole('button', { name: 'other/openapi.yaml' }).click();
    await app.expectUrl('https://other.example/done');
    await expect(app.document.getByRole('tab')).toHaveCount(0);
  });

  await test.step('another description of the set can be the one to start from', async () => {
    const shared = `${apiOf('shared')}components:
  schemas:
    Links: { $ref: schemas/Links.yaml#/Links }
`;
    const order = (ORDER_FILES['schemas/New Order.yaml'] ?? '').replace(
      'Links.yaml#/Links',
      '../shared.yaml#/components/schemas/Links',
    );
    await openZip(app, { ...ORDER_FILES, 'shared.yaml': shared, 'schemas/New Order.yaml': order });
    await app.expectUrl(ORDER_URL);
    await app.showFile('shared.yaml');
    await app.document.getByRole('button', { name: 'Start from this file' }).click();
    await app.expectUrl('https://shared.example/done');
  });

  await test.step('a missing file is one problem; dropped, it takes its place', async () => {
    await openZip(app, without('schemas/Links.yaml'));
    const missing = app.document.getByRole('region', { name: 'Missing files' });
    await expect(missing).toContainText('Needs schemas/Links.yaml, referred to once: drop it here.');
    await expect(app.problem(/This needs schemas\/Links.yaml, which is not open/)).toHaveCount(1);
    // What does not depend on it works.
    await expect(app.callback(/shipped/)).toBeVisible();
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'Links.yaml', { type: 'application/yaml' }));
      return transfer;
    }, ORDER_FILES['schemas/Links.yaml'] ?? '');
    await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await app.expectUrl(ORDER_URL);
    await expect(missing).toHaveCount(0);
    await expect(page.getByText('Added schemas/Links.yaml.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(missing).toBeVisible();
  });

  await test.step('several missing files are added together', async () => {
    await openZip(app, without('callbacks.yaml', 'schemas/New Order.yaml'));
    const missing = app.document.getByRole('region', { name: 'Missing files' });
    await expect(missing).toContainText('Needs 2 files that are not open');
    await page.getByLabel('Add missing files').setInputFiles(
      ['callbacks.yaml', 'schemas/New Order.yaml'].map((name) => ({
        name: name.split('/').at(-1) ?? name,
        mimeType: 'application/yaml',
        buffer: Buffer.from(ORDER_FILES[name] ?? ''),
      })),
    );
    await app.expectUrl(ORDER_URL);
    await expect(missing).toHaveCount(0);
  });
});
