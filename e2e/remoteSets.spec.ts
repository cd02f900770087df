import type { BrowserContext, Page } from '@playwright/test';
import { type App, test as base, expect } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { startDocumentServer } from './support/documentServer.ts';
import { noErrorsButFailedRequests } from './support/failedRequests.ts';
import { freshProfile } from './support/freshProfile.ts';
import { ENTRY, remoteSet, type SetServer, startSetServer, UNNEEDED, URLS } from './support/remoteSet.ts';

const BEFORE = 'https://tonys-server.com/data';
const PUBLIC = 'https://specs.example';

const test = base.extend<{ server: SetServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what a fixture needs.
  server: async ({}, use) => {
    const server = await startSetServer(remoteSet());
    await use(server);
    await server.close();
  },
  consoleErrors: noErrorsButFailedRequests,
});

async function fetchUrl(page: Page, url: string): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('OpenAPI document URL').fill(url);
  await page.keyboard.press('Enter');
}

/** Goes through all callbacks of the set. */
async function expectAllUrls(app: App): Promise<void> {
  for (const [name, url] of Object.entries(URLS)) {
    await app.callback(new RegExp(name)).first().click();
    await app.expectUrl(url);
  }
}

/** A host on the web, made of what a test says. */
async function serveAt(target: BrowserContext, origin: string, files: Record<string, string>) {
  await target.route(`${origin}/**`, (route) => {
    const body = files[new URL(route.request().url()).pathname];
    return route.fulfill({
      status: body === undefined ? 404 : 200,
      body: body ?? '',
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });
}

const message = (page: Page) => page.getByRole('region', { name: 'Message' });

test.beforeEach(({ app }) => {
  test.slow();
  return app.open();
});

test('a document brings along what its callbacks need, and nothing else; fetching can be cancelled or end early', async ({
  app,
  page,
  server,
}) => {
  await test.step('an address with `?url=` brings the files along, too', async () => {
    await app.open(`./?url=${encodeURIComponent(server.url + ENTRY)}`);
    server.hold(/parts/);
    const offer = page.getByRole('region', { name: 'Document from this link' });
    await offer.getByRole('button', { name: 'Fetch' }).click();
    await expect(offer).toContainText(/1\d of 22 files/);
    await expectAccessible(page, '[aria-label="Document from this link"]');
    server.release();
    await app.expectUrl(URLS.onShipped);
    await expect(offer).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(BEFORE);
  });

  await test.step('a document brings along what its callbacks need, and nothing else', async () => {
    const before = server.requests.length;
    server.hold(/parts/);
    await fetchUrl(page, server.url + ENTRY);
    await expect.poll(() => server.waiting()).toBe(6);
    const dialog = page.getByRole('dialog', { name: 'Open a document' });
    await expect(dialog).toContainText(/1\d of 22 files, \d+ kB/);
    await expect(page.getByRole('progressbar', { name: 'Fetching the files it refers to' })).toBeVisible();
    await expectAccessible(page, '[role="dialog"]');
    server.release();
    await expectAllUrls(app);
    await expect(message(page)).toContainText(`Opened ${server.url + ENTRY} with the 21 files it refers to.`);
    expect(server.mostAtOnce()).toBeLessThanOrEqual(6);
    const needed = Object.keys(server.files).filter((path) => path !== UNNEEDED);
    expect(server.requests.slice(before).toSorted()).toEqual(needed.map((path) => `GET ${path}`).toSorted());
    await expect(app.problem(/which is not open|does not resolve/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(BEFORE);
  });

  await test.step('fetching can be cancelled: every request ends, and the open document stays', async () => {
    server.hold(/parts/);
    await fetchUrl(page, server.url + ENTRY);
    await expect.poll(() => server.waiting()).toBe(6);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => server.waiting()).toBe(0);
    await expect(page.getByRole('progressbar')).toBeHidden();
    await app.expectUrl(BEFORE);
    server.release();
  });

  await test.step('what has arrived can be opened without the rest, which Retry fetches', async () => {
    server.hold(/parts/);
    await page.getByRole('button', { name: 'Fetch' }).click();
    await expect.poll(() => server.waiting()).toBe(6);
    await page.getByRole('button', { name: 'Open what has arrived' }).click();
    await app.expectUrl(URLS.onShipped);
    await expect(message(page)).toContainText('Of the 21 files it refers to, 9 were not fetched.');
    await expect(message(page)).toContainText('and 6 more: It had not arrived yet.');
    server.release();
    await message(page).getByRole('button', { name: 'Retry' }).click();
    await expect(message(page)).toContainText('Fetched');
    await expect(app.problem(/which is not open/)).toHaveCount(0);
  });
});

test('a file that is not there is named, the rest works, and Retry completes it', async ({
  app,
  page,
  server,
}) => {
  const gone = '/v1/callbacks/moved.yaml';
  const text = server.files[gone] ?? '';
  delete server.files[gone];
  await fetchUrl(page, server.url + ENTRY);
  await app.expectUrl(URLS.onShipped);
  await expect(message(page)).toContainText('Of the 21 files it refers to, one was not fetched.');
  await expect(message(page)).toContainText(
    `callbacks/moved.yaml: ${server.host} has no document at this address (404).`,
  );
  await expect(app.problem(/moved\.yaml.*which is not open/)).toBeVisible();
  await app
    .callback(/onEvent/)
    .first()
    .click();
  await app.expectUrl(URLS.onEvent);

  const asked = server.requests.length;
  await message(page).getByRole('button', { name: 'Retry' }).click();
  await expect(message(page)).toContainText('No more files could be fetched.');
  server.files[gone] = text;
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  const missing = app.document.getByRole('region', { name: 'Missing files' });
  await missing.getByRole('button', { name: 'Fetch' }).click();
  await expect(message(page)).toContainText(`Fetched ${server.url + gone}.`);
  await expectAllUrls(app);
  await expect(app.problem(/which is not open/)).toHaveCount(0);
  expect(server.requests.slice(asked)).toEqual([`GET ${gone}`, `GET ${gone}`]);
});

test('a link by URL opens in a fresh profile with its files and what was typed', async ({
  app,
  browser,
  baseURL,
  page,
}) => {
  test.slow();
  await serveAt(page.context(), PUBLIC, remoteSet());
  await fetchUrl(page, PUBLIC + ENTRY);
  await app.expectUrl(URLS.onShipped);
  await app.select(/onMoved/);
  await app.setField('Query', 'callbackUrl', 'https://typed.example');
  await app.expectUrl('https://typed.example/moved');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(600);
  await page.reload();
  await app.expectUrl('https://typed.example/moved');
  await expect(app.problem(/which is not open/)).toHaveCount(0);

  const fresh = await freshProfile(browser, baseURL);
  await serveAt(fresh.page.context(), PUBLIC, remoteSet());
  await fresh.open(link);
  await fresh.expectUrl(BEFORE);
  await fresh.page.getByRole('button', { name: 'Fetch' }).click();
  await fresh.expectUrl('https://typed.example/moved');
  await expect(fresh.callback(/onMoved/).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(fresh.problem(/which is not open/)).toHaveCount(0);
});

const Shipment = {
  allOf: [{ $ref: 'http://localhost:PORT/here.yaml' }, { $ref: 'https://other.example/there.yaml' }],
};
const filesWith = (host: string) => {
  const files = remoteSet({ '/v1/schemas/Shipment.yaml': Shipment });
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll('localhost:PORT', host)]),
  );
};

test('files at other hosts are asked for only when the user agrees, for a URL and for a file of this machine', async ({
  app,
  page,
  server,
}) => {
  test.slow();
  await test.step('files at other hosts are asked for a file of this machine, too', async () => {
    await serveAt(page.context(), PUBLIC, remoteSet());
    const files = remoteSet();
    await app.openFile('local.yaml', (files[ENTRY] ?? '').replaceAll('$ref: ', `$ref: ${PUBLIC}/v1/`));
    await expect(app.problem(/which is not open/).first()).toBeVisible();
    await app.document.getByRole('button', { name: 'Fetch' }).click();
    await expect(page.getByRole('group', { name: 'It also needs files' })).toContainText('specs.example');
    await page.getByRole('button', { name: 'Fetch them too' }).click();
    await expect(app.callback(/onShipped/).first()).toBeVisible();
    await expect(app.problem(/which is not open/)).toHaveCount(0);
  });

  await test.step('files at other hosts are not asked for unless the user agrees', async () => {
    await serveAt(page.context(), PUBLIC, filesWith(server.host));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await fetchUrl(page, PUBLIC + ENTRY);
    const question = page.getByRole('group', { name: 'It also needs files from elsewhere' });
    await expect(question).toBeFocused();
    await expect(question).toContainText(`one file from ${server.host}, a server on this machine`);
    await expect(question).toContainText('one file from other.example');
    await expectAccessible(page, '[role="dialog"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(question.getByRole('button', { name: 'Leave out' })).toBeFocused();
    await page.keyboard.press('Enter');
    await app.expectUrl(URLS.onShipped);
    await expect(message(page)).toContainText('here.yaml');
    await expect(message(page)).toContainText('other.example was not asked.');
    expect(server.requests).toEqual([]);
    expect(asked).not.toContain('other.example');
  });

  await test.step('files at other hosts are fetched when the user agrees; one that withholds its answer says what to do', async () => {
    const closed = await startDocumentServer({ '/here.yaml': (response) => response.end('type: object') });
    await serveAt(page.context(), PUBLIC, filesWith(closed.host));
    await serveAt(page.context(), 'https://other.example', { '/there.yaml': 'type: object' });
    await fetchUrl(page, PUBLIC + ENTRY);
    await page.getByRole('button', { name: 'Fetch them too' }).click();
    await app.expectUrl(URLS.onShipped);
    await expect(message(page)).toContainText('Of the 23 files it refers to, one was not fetched.');
    await expect(message(page)).toContainText(
      `here.yaml: ${closed.host} does not let other pages read this document.`,
    );
    await expect(message(page)).toContainText('Access-Control-Allow-Origin: *');
    expect(server.requests).toEqual([]);
    await closed.close();
  });
});
