import type { Page } from '@playwright/test';
import { test as base, expect } from './support/app.ts';
import { allow, type DocumentServer, startDocumentServer } from './support/documentServer.ts';
import { exampleText } from './support/example.ts';
import { noErrorsButFailedRequests } from './support/failedRequests.ts';

const BEFORE = 'https://tonys-server.com/data';
const MINE = 'https://mine.example/data';
const OPENED = 'https://player.example.com/progress';
const TEXT = exampleText('board-progress.yaml');
const JSON_TEXT = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'By content', version: '1' },
  paths: {
    '/a': {
      post: {
        responses: { 200: { description: 'ok' } },
        callbacks: {
          onA: { 'https://fixed.example/a': { post: { responses: { 200: { description: 'ok' } } } } },
        },
      },
    },
  },
});
const OPERATION = TEXT.slice(TEXT.indexOf('paths:'));

/** Half of a document; the rest never comes. */
const STUCK = 'openapi: 3.1.0\n';

const test = base.extend<{ server: DocumentServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what a fixture needs.
  server: async ({}, use) => {
    let failed = false;
    const server = await startDocumentServer({
      '/openapi.yaml': allow(TEXT),
      // The same server by another name is another host.
      '/moved.yaml': (response, { headers }) =>
        response
          .writeHead(302, {
            'Access-Control-Allow-Origin': '*',
            Location: `http://${headers.host?.replace('localhost', '127.0.0.1')}/openapi.yaml`,
          })
          .end(),
      '/yaml-called.json': allow(TEXT, 'application/json'),
      '/json-called.yaml': allow(JSON_TEXT, 'application/yaml'),
      '/fragment.yaml': allow(OPERATION),
      '/swagger.yaml': allow('swagger: "2.0"\ninfo: {title: a, version: "1"}\npaths: {}\n'),
      '/page': allow('<!doctype html><html><body>A repository</body></html>', 'text/html'),
      '/withheld.yaml': (response) => response.writeHead(200).end(TEXT),
      '/private.yaml': (response) => response.writeHead(403, { 'Access-Control-Allow-Origin': '*' }).end(),
      '/flaky.yaml': (response) => {
        const status = failed ? 200 : 503;
        failed = true;
        response
          .writeHead(status, { 'Access-Control-Allow-Origin': '*' })
          .end(failed && status === 200 ? TEXT : '');
      },
      '/stuck.yaml': (response) =>
        response
          .writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Length': '4000000' })
          .write(STUCK),
      '/huge.yaml': (response) =>
        response
          .writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Length': String(65 * 1024 * 1024) })
          .write(STUCK),
    });
    await use(server);
    await server.close();
  },
  consoleErrors: noErrorsButFailedRequests,
});

/** Opens the popover where it is closed. */
async function openPopover(page: Page): Promise<void> {
  const field = page.getByLabel('OpenAPI document URL');
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(field).toBeVisible();
}

test('by the Open popover a document opens by its URL; a failure says what happened and what to do, and a download can be cancelled', async ({
  app,
  page,
  server,
}) => {
  test.slow();
  await app.open();
  await openPopover(page);
  await test.step('a download shows its progress and can be cancelled', async () => {
    await page.getByLabel('OpenAPI document URL').fill(`${server.url}/stuck.yaml`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(`0 of 4 MB from ${server.host}`);
    await expect(page.getByRole('progressbar', { name: `Fetching from ${server.host}` })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('progressbar')).toBeHidden();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeHidden();
    await app.expectUrl(BEFORE);
  });

  await test.step('Escape ends a download first and closes then, back on the button', async () => {
    await openPopover(page);
    await page.getByLabel('OpenAPI document URL').fill(`${server.url}/stuck.yaml`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('progressbar')).toBeHidden();
    await expect(page.getByLabel('OpenAPI document URL')).toHaveValue(`${server.url}/stuck.yaml`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused();
  });

  await test.step('each failure says what happened and what to do; the open document stays', async () => {
    await openPopover(page);
    const alert = page.getByRole('dialog').getByRole('alert');
    for (const [path, message] of [
      ['/withheld.yaml', /does not let other pages read.*Access-Control-Allow-Origin.*drop it/],
      ['/missing.yaml', /no document at this address.*new tab/],
      ['/private.yaml', /asks you to sign in.*Sign in there/],
      ['/page', /web page, not a document.*Raw button/],
      ['/huge.yaml', /too large.*64 MB.*smaller document/],
    ] as const) {
      await page.getByLabel('OpenAPI document URL').fill(server.url + path);
      await page.keyboard.press('Enter');
      await expect(alert).toHaveText(message);
      await app.expectUrl(BEFORE);
    }
  });

  await test.step('a repository’s page is turned into its file, and that is said', async () => {
    await page.getByLabel('OpenAPI document URL').fill('https://github.com/o/r/blob/main/api.yaml');
    await expect(page.getByRole('dialog')).toContainText(
      'Using the raw form of this GitHub page: https://raw.githubusercontent.com/o/r/main/api.yaml',
    );
  });

  await test.step('an address that cannot be a document is refused before any request', async () => {
    await openPopover(page);
    for (const [address, message] of [
      ['openapi', /not a URL/],
      ['file:///home/me/openapi.yaml', /cannot read files by their address/],
      ['https://me:secret@localhost/openapi.yaml', /holds a user name or a password/],
    ] as const) {
      await page.getByLabel('OpenAPI document URL').fill(address);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(message);
    }
  });

  await test.step('a document opens by its URL, without cookies and without saying who asks', async () => {
    const before = server.requests.length;
    await openPopover(page);
    await page.getByLabel('OpenAPI document URL').fill(`${server.url}/openapi.yaml`);
    await page.getByRole('button', { name: 'Fetch' }).click();
    await app.expectUrl(OPENED);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused();
    expect(server.requests.slice(before)).toEqual(['GET /openapi.yaml']);
    expect(server.headers[before]?.cookie).toBeUndefined();
    expect(server.headers[before]?.referer).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(BEFORE);
  });

  await test.step('the protocol may be left out, and Enter is enough', async () => {
    await openPopover(page);
    await page.getByLabel('OpenAPI document URL').fill(`${server.host}/openapi.yaml`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await app.expectUrl(OPENED);
  });

  await test.step('a document is read by its content, whatever its name says', async () => {
    await openPopover(page);
    for (const [path, url] of [
      ['/yaml-called.json', OPENED],
      ['/json-called.yaml', 'https://fixed.example/a'],
    ] as const) {
      await openPopover(page);
      await page.getByLabel('OpenAPI document URL').fill(server.url + path);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await app.expectUrl(url);
    }
  });

  await test.step('a failure can be retried', async () => {
    await openPopover(page);
    await page.getByLabel('OpenAPI document URL').fill(`${server.url}/flaky.yaml`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(/answered 503/);
    await page.getByRole('button', { name: 'Retry' }).click();
    await app.expectUrl(OPENED);
  });

  await test.step('a fragment and another format are treated as when they are pasted', async () => {
    await openPopover(page);
    await page.getByLabel('OpenAPI document URL').fill(`${server.url}/swagger.yaml`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Message' })).toContainText('Swagger 2.0');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByLabel('OpenAPI document URL').fill(`${server.url}/fragment.yaml`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Wrap and open' }).click();
    await app.expectUrl(OPENED);
  });

  await test.step('a server that does not answer is named', async () => {
    const alert = page.getByRole('dialog').getByRole('alert');
    await openPopover(page);
    await server.close();
    await page.getByLabel('OpenAPI document URL').fill(`${server.url}/openapi.yaml`);
    await page.keyboard.press('Enter');
    await expect(alert).toHaveText(/Nothing answered at localhost.*Start the server/);
  });
});

test('a link asks before anything is fetched, and keeps the own work behind the question and under Undo', async ({
  app,
  page,
  server,
}) => {
  test.slow();
  await app.open();
  await app.setField('Query', 'callbackUrl', 'https://mine.example');
  await app.expectUrl(MINE);
  await app.expectStored('https://mine.example');
  const offer = page.getByRole('region', { name: 'Document from this link' });

  await test.step('asks before anything is fetched, and names the host', async () => {
    await page.goto('about:blank');
    await app.open(`./?url=${encodeURIComponent(`${server.url}/openapi.yaml`)}`);
    await expect(offer).toContainText(`This link opens a document from ${server.host}. Fetch it?`);
    // Idle, so that a page that asks by itself has asked.
    app.loadEditor();
    await page.waitForLoadState('networkidle');
    expect(server.requests).toEqual([]);
    await app.expectUrl(MINE);
  });

  await test.step('keeps the own work behind the question, and under Undo', async () => {
    await page.reload();
    await offer.getByRole('button', { name: 'Fetch' }).click();
    await app.expectUrl(OPENED);
    await expect(offer).toBeHidden();
    expect(server.requests).toEqual(['GET /openapi.yaml']);
    expect(new URL(page.url()).searchParams.has('url')).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(MINE);
  });

  await test.step('says which host it was redirected to', async () => {
    await page.goto('about:blank');
    await app.open(`./?url=${encodeURIComponent(`${server.url}/moved.yaml`)}`);
    await page.getByRole('button', { name: 'Fetch' }).click();
    await app.expectUrl(OPENED);
    const other = server.host.replace('localhost', '127.0.0.1');
    await expect(app.message).toContainText(`Opened ${server.url}/moved.yaml, redirected to ${other}.`);
  });
});

test('a link that holds no document says why, and is not asked again after “Not now”', async ({
  app,
  page,
  server,
}) => {
  test.slow();
  await test.step('that holds no URL says so', async () => {
    await app.open('./?url=javascript:alert(1)');
    await expect(page.getByRole('region', { name: 'Document from this link' }).getByRole('alert')).toHaveText(
      /addresses cannot be opened/,
    );
    await expect(page.getByRole('button', { name: 'Fetch' })).toBeHidden();
  });

  await test.step('that fails says why and can be closed', async () => {
    await page.goto('about:blank');
    await app.open(`./?url=${encodeURIComponent(`${server.url}/missing.yaml`)}`);
    const offer = page.getByRole('region', { name: 'Document from this link' });
    await offer.getByRole('button', { name: 'Fetch' }).click();
    await expect(offer.getByRole('alert')).toHaveText(/no document at this address/);
    await expect(offer).not.toContainText('Nothing has been fetched yet');
    await offer.getByRole('button', { name: 'Close' }).click();
    await app.expectUrl(BEFORE);
  });

  await test.step('does not say that nothing was fetched while it is fetching', async () => {
    await page.goto('about:blank');
    await app.open(`./?url=${encodeURIComponent(`${server.url}/stuck.yaml`)}`);
    const offer = page.getByRole('region', { name: 'Document from this link' });
    await expect(offer).toContainText('Nothing has been fetched yet');
    await offer.getByRole('button', { name: 'Fetch' }).click();
    await expect(offer).toContainText(`Fetching the document that this link names, from ${server.host}…`);
    await expect(offer).not.toContainText('Nothing has been fetched yet');
    await offer.getByRole('button', { name: 'Cancel' }).click();
    await expect(offer).toContainText('Nothing has been fetched yet');
  });

  await test.step('a link is not asked again after “Not now”', async () => {
    const before = server.requests.length;
    await page.goto('about:blank');
    await app.open(`./?url=${encodeURIComponent(`${server.url}/openapi.yaml`)}`);
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(page.getByRole('region', { name: 'Document from this link' })).toBeHidden();
    await page.reload();
    await app.expectUrl(BEFORE);
    await expect(page.getByRole('region', { name: 'Document from this link' })).toBeHidden();
    expect(server.requests.length).toBe(before);
  });
});
