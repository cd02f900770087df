import { readFileSync } from 'node:fs';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { freshProfile } from './support/freshProfile.ts';

/** Names `https://api.example/openapi.yaml`. */
const LINK_TO_ADDRESS = readFileSync(
  new URL('../src/features/sharing/link/fixtures/v1-url.link', import.meta.url),
  'utf8',
).trim();

/** The source has another name, and a reply is gone, in the newer version. */
const older = `openapi: 3.1.0
info: { title: Deliveries, version: '1' }
paths:
  /deliveries:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, properties: { url: { type: string, format: uri } } }
            example: { url: 'https://shop.example' }
      responses:
        '202': { description: On its way }
      callbacks:
        onStatus:
          '{$request.body#/url}/status':
            post:
              responses:
                '204': { description: Received }
                '410': { description: Gone }
        onEnd:
          '{$request.body#/url}/end': { post: { responses: { '204': { description: Received } } } }
`;
const newer = older
  .replaceAll('url:', 'sink:')
  .replaceAll('/url}', '/sink}')
  .replace("                '410': { description: Gone }\n", '')
  .replace(/ {8}onEnd:\n.*\n/, '')
  .replace("version: '1'", "version: '2'");

test('two versions are compared, read, kept over a reload, and sent in a link', async ({
  app,
  baseURL,
  browser,
  page,
}) => {
  test.slow();
  await app.open();
  await app.openFile('deliveries-2.yaml', newer);
  await expect(app.callback('onStatus')).toBeVisible();
  await app.compareWith(older);

  await test.step('the list says what breaks whom, and what became of the URL', async () => {
    await expect(app.changes.getByRole('status')).toContainText('break the receiver');
    await expect(app.changes).toContainText('The callback onEnd is gone.');
    const urls = app.changes.getByRole('table', { name: 'Callback URL of onStatus, before and after' });
    await expect(urls.getByRole('row', { name: /^As it was sent before/ })).toContainText(
      /https:\/\/shop\.example\/status.*No callback URL/,
    );
    await app.changes.getByLabel(/^Breaking only/).check();
    await expect(app.changes).toContainText('The reply 410 is gone.');
    await expect(app.callback('onStatus')).toContainText('changed');
  });

  await test.step('a press goes to the change in the document, which shows both versions', async () => {
    app.loadEditor();
    await app.changes.getByRole('button', { name: 'The reply 410 is gone.', exact: true }).click();
    const before = app.document.getByRole('textbox', { name: 'Version before' });
    await expect(before).toBeFocused();
    await expect(app.document.locator('.revealed')).toBeVisible();
    await expect(app.document.locator('.selected-text')).toHaveCount(0);
    await expect(app.document.getByRole('status')).toHaveText(/^\d differences$/);
    await page.keyboard.press('F7');
    await expectAccessible(page, 'section:is([aria-label="Changes"], [aria-label="Document"])');
    await app.document.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(app.editor).toBeVisible();
    await app.document.getByRole('button', { name: 'Differences' }).click();
  });

  await test.step('a reload keeps both', async () => {
    await app.expectStored('onEnd');
    await page.reload();
    await expect(app.changes).toContainText('The callback onEnd is gone.');
  });

  await test.step('the link opens elsewhere with both', async () => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(app.shared.getByLabel('Include the comparison with the pasted text')).toBeChecked();
    await expect(app.shared).toContainText('Link copied');
    const link = await app.copied();
    const other = await freshProfile(browser, baseURL);
    await other.page.goto(link);
    await expect(other.changes).toContainText('The callback onEnd is gone.');
    await expect(other.changes.getByRole('heading', { name: /^Changes/ })).toBeVisible();
    await other.changes.getByRole('button', { name: 'Stop comparing' }).click();
    await expect(other.changes).toHaveCount(0);

    await test.step('an address serves as a version, be it of a document or a link', async () => {
      await other.page.route('https://specs.example/v1.yaml', (route) =>
        route.fulfill({ body: older, headers: { 'access-control-allow-origin': '*' } }),
      );
      await other.compareWithUrl('https://specs.example/v1.yaml');
      await expect(other.changes).toContainText('The callback onEnd is gone.');
      await other.compareWithUrl(link);
      await expect(other.changes.getByRole('status')).toHaveText('Nothing changed for callbacks.');
    });

    await test.step('a link that names an address asks before that is fetched', async () => {
      const fetched: string[] = [];
      await other.page.route('https://api.example/openapi.yaml', (route) => {
        fetched.push(route.request().url());
        return route.fulfill({ body: older, headers: { 'access-control-allow-origin': '*' } });
      });
      await other.compareWithUrl(`${new URL('./', link)}#${LINK_TO_ADDRESS}`);
      const offer = other.page.getByRole('region', { name: 'Document from this link' });
      await expect(offer).toContainText('Fetch it and compare?https://api.example/openapi.yaml');
      expect(fetched).toEqual([]);
      await offer.getByRole('button', { name: 'Fetch' }).click();
      await expect(other.changes).toContainText('The callback onEnd is gone.');
      expect(fetched).toHaveLength(1);
    });
  });
});
