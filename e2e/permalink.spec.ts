import { crc32, deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { exampleText } from './support/example.ts';
import { serveFolder } from './support/folderServer.ts';
import { freshProfile } from './support/freshProfile.ts';
import { OUT_DIR } from './support/ownServer.ts';
import { SECRET_DOCUMENT } from './support/secretDocument.ts';

const EXAMPLE_URL = 'https://tonys-server.com/data';
const MESSAGE = { name: 'Message' } as const;

/** Presses Share and takes the link from the clipboard, as a person would. */
async function share(app: App): Promise<string> {
  await app.page.getByRole('button', { name: 'Share' }).click();
  await expect(app.page.getByText('Link copied.')).toBeVisible();
  const link = await app.page.evaluate(() => navigator.clipboard.readText());
  await app.page.keyboard.press('Escape');
  return link;
}

function fragmentOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

async function openSecretDocument(app: App): Promise<void> {
  await app.openFile('streams.yaml', SECRET_DOCUMENT);
  await app.expectUrl('https://tonys-server.com/data/suffix');
}

async function showAllFields(app: App): Promise<void> {
  await app.simulator
    .getByText(/more inputs?$/)
    .first()
    .click();
}

test('a link opens in a fresh profile with everything that was there; a bad one says so, and leaves the work that is open', async ({
  app,
  browser,
  baseURL,
  page,
}) => {
  test.slow();
  await test.step('a link made in one profile opens in a fresh one with everything that was there', async () => {
    await app.open();
    await openSecretDocument(app);
    await app.setField('Query', 'callbackUrl', 'https://مثال.example/日本/👩‍👩‍👧?q=');
    await app.setField('Header', 'X-Suffix', '');
    await app.expectUrl('https://مثال.example/日本/👩‍👩‍👧?q=/data/');
    await app
      .callback(/onPart/)
      .first()
      .click();
    await app.sendSwitch('X-Part').click();
    await app.expectNoUrl('X-Part');
    const link = await share(app);

    const fresh = await freshProfile(browser, baseURL);
    await fresh.open(link);
    await fresh.expectNoUrl('X-Part');
    await expect(fresh.page.getByText('ストリーム 🚀 1')).toBeVisible();
    await expect(fresh.sendSwitch('X-Part')).not.toBeChecked();
    await expect(fresh.callback(/onPart/).first()).toHaveAttribute('aria-pressed', 'true');
    await fresh
      .callback(/onData/)
      .first()
      .click();
    await fresh.expectUrl('https://مثال.example/日本/👩‍👩‍👧?q=/data/');
    await expect(fresh.field('Header', 'X-Suffix')).toHaveValue('');
    await expect(fresh.sendSwitch('X-Suffix')).toBeChecked();
    expect(await fresh.documentText()).toBe(SECRET_DOCUMENT);
    await fresh
      .callback(/onPart/)
      .first()
      .click();
    await fresh.expectNoUrl('X-Part');
    expect(await share(fresh)).toBe(link);

    // A pinned part of the URL is part of the link.
    await app
      .callback(/onData/)
      .first()
      .click();
    const before = await share(app);
    await (await app.explain()).getByRole('button', { name: 'Go to field' }).first().click();
    const pinned = await share(app);
    expect(pinned).not.toBe(before);
    await fresh.page.goto('about:blank');
    await fresh.open(pinned);
    await fresh.expectUrl('https://مثال.example/日本/👩‍👩‍👧?q=/data/');
    // The same address once more, as by Enter in the address bar, changes nothing.
    await fresh.page.evaluate((address) => location.assign(address), fresh.page.url());
    expect(await share(fresh)).toBe(pinned);
  });

  await test.step('a link that the text around it clings to opens', async () => {
    await openSecretDocument(app);
    await app
      .callback(/onPart/)
      .first()
      .click();
    await app.expectUrl('https://tonys-server.com/part/part');
    const link = await share(app);
    await page.goto('about:blank');
    await app.open(`${link}).`);
    await app.expectUrl('https://tonys-server.com/part/part');
    await expect(app.message).not.toContainText('damaged');
  });

  await test.step("a bad link says so with the next step, and leaves the user's own work", async () => {
    await openSecretDocument(app);
    const link = await share(app);
    const bomb = deflateRawSync(Buffer.alloc(73_000_000)).toString('base64url');
    const address = link.slice(0, link.indexOf('#'));
    const bad = {
      unknown: link.replace('#cb1.', '#cb9.'),
      damaged: `${link.slice(0, -9)}${link.at(-9) === 'A' ? 'B' : 'A'}${link.slice(-8)}`,
      cutOff: link.slice(0, -20),
      tooLarge: `${address}#cb1.${bomb.length.toString(36)}.${crc32(bomb).toString(36)}.${bomb}`,
    };
    const said = {
      unknown: [/does not know this kind of link/, /Reload the page/],
      damaged: [/is damaged/, /Copy it again/],
      cutOff: [/is cut off/, /Copy the whole link again/],
      tooLarge: [/is too large/, /as a file/],
    } as const;
    await app.paste(exampleText('board-progress.yaml'));
    await app.expectUrl('https://player.example.com/progress');

    for (const kind of ['unknown', 'damaged', 'cutOff', 'tooLarge'] as const) {
      await test.step(`${kind}, in the page that is open`, async () => {
        await page.goto(bad[kind]);
        for (const text of said[kind]) await expect(app.message).toContainText(text);
        await app.expectUrl('https://player.example.com/progress');
      });
    }
    await test.step('in a page that begins with it', async () => {
      await page.goto('about:blank');
      await app.open(bad.damaged);
      for (const text of said.damaged) await expect(app.message).toContainText(text);
      await app.expectUrl('https://player.example.com/progress');
    });
    await test.step('for a new visitor', async () => {
      const fresh = await freshProfile(browser, baseURL);
      await fresh.open(bad.cutOff);
      await expect(fresh.message).toContainText(said.cutOff[0]);
      await fresh.expectUrl(EXAMPLE_URL);
    });
  });
});

test('a link works where the page is hosted under a path', async ({ app }) => {
  const server = await serveFolder(OUT_DIR, '/tools/callback-explorer/');
  try {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(server.url).origin,
    });
    await app.open(server.url);
    await app.openFile('streams.yaml', SECRET_DOCUMENT);
    await app.expectUrl('https://tonys-server.com/data/suffix');
    await app
      .callback(/onPart/)
      .first()
      .click();
    await app.expectUrl('https://tonys-server.com/part/part');
    const link = await share(app);
    expect(link).toMatch(new RegExp(`^${server.url}#cb1\\.`));
    await app
      .callback(/onData/)
      .first()
      .click();
    await app.expectUrl('https://tonys-server.com/data/suffix');
    await app.page.goto('about:blank');
    await app.open(link);
    await app.expectUrl('https://tonys-server.com/part/part');
  } finally {
    await server.close();
  }
});

test('the untouched example has no link in its address; work has one, and a reload opens it', async ({
  app,
  page,
}) => {
  await page.clock.install();
  await app.open();
  await app.expectUrl(EXAMPLE_URL);
  await page.clock.fastForward(5_000);
  expect(new URL(page.url()).hash).toBe('');
  await app.setField('Query', 'callbackUrl', 'https://typed.example');
  await expect.poll(() => fragmentOf(page)).toMatch(/^#cb1\./);
  await page.reload();
  await app.expectUrl('https://typed.example/data');
  await expect(page.getByText('Paste your own; nothing is uploaded.')).toBeHidden();
  await app.expectInAddress('https://typed.example');
});

test('back, forward and Undo bring the own work back, from a link too; Ctrl+S copies the link from anywhere', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('back and forward move between selections and keep what was typed', async () => {
    await app.open();
    await openSecretDocument(app);
    const selectPart = () =>
      app
        .callback(/onPart/)
        .first()
        .click();
    await selectPart();
    await app.expectUrl('https://tonys-server.com/part/part');
    for (const host of ['a', 'b', 'c']) {
      await app.setField('Query', 'callbackUrl', `https://${host}.example`);
      await app.expectInAddress(`https://${host}.example`);
    }
    await app.expectUrl('https://c.example/part/part');
    await page.goBack();
    await app.expectUrl('https://c.example/data/suffix');
    await page.goForward();
    await app.expectUrl('https://c.example/part/part');
    await page.goBack();
    await app.expectUrl('https://c.example/data/suffix');
    await page.goBack();
    await app.expectUrl(EXAMPLE_URL);
    await page.goForward();
    await app.expectUrl('https://c.example/data/suffix');
    // Within the time in which the address is not written again.
    await selectPart();
    await app.expectUrl('https://c.example/part/part');
    await page.goBack();
    await app.expectUrl('https://c.example/data/suffix');
  });

  await test.step('Ctrl+S copies the link, also from a field and from the editor', async () => {
    const link = await share(app);
    await app.seeEditor();
    const places = [
      () => page.locator('header h1').click(),
      () => app.field('Query', 'callbackUrl').focus(),
      () => app.editor.focus(),
    ];
    for (const goTo of places) {
      await page.evaluate(() => navigator.clipboard.writeText('nothing'));
      await page.getByRole('button', { name: 'Dismiss message' }).click();
      await goTo();
      await page.keyboard.press('ControlOrMeta+S');
      await expect(page.getByRole('region', MESSAGE)).toContainText('Link copied');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    }
  });

  await test.step('a link opened over the own work can be undone', async () => {
    const link = await share(app);
    await app.paste(exampleText('board-progress.yaml'));
    await app.setField('Header', 'progressUrl', 'https://mine.example/p');
    await app.expectUrl('https://mine.example/p');
    await app.expectStored('https://mine.example/p');
    await page.goto(link);
    await app.expectUrl('https://c.example/data/suffix');
    await expect(page.getByRole('region', MESSAGE)).toContainText('Opened a shared link.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl('https://mine.example/p');

    // As if the link had been clicked in another program.
    await page.goto('about:blank');
    await app.open(link);
    await app.expectUrl('https://c.example/data/suffix');
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl('https://mine.example/p');
  });
});

const LOGIN = `openapi: 3.1.0
info: { title: Login, version: '1' }
components: { securitySchemes: { account: { type: apiKey, in: header, name: X-Account } } }
paths:
  /login:
    post:
      parameters:
        - { name: X-Account, in: header, required: true, schema: { type: string }, example: sample }
        - { name: callbackUrl, in: query, required: true, schema: { type: string }, example: 'https://a.example' }
      requestBody:
        content:
          application/json:
            example: { client_id: me, client_secret: sample }
      responses: { '201': { description: Created } }
      callbacks:
        onDone: { '{$request.query.callbackUrl}/{$request.body#/client_id}': { post: { responses: {} } } }
`;

test('secrets are left out of links and of the address, unless ticked; a long link says where it may be cut', async ({
  app,
  browser,
  baseURL,
  page,
}) => {
  test.slow();
  await test.step('secrets are left out of links and of the address, unless ticked', async () => {
    await app.open();
    await openSecretDocument(app);
    await showAllFields(app);
    await app.setField('Header', 'Authorization', 'Bearer hunter2');
    await app.setField('Cookie', 'session', 'hunter2');
    await app.setField('Query', 'pin', 'hunter2');
    await app.setField('Query', 'callbackUrl', 'https://typed.example');
    await app.expectInAddress('https://typed.example');
    const fresh = await freshProfile(browser, baseURL);
    const values = async (link: string) => {
      await fresh.page.goto('about:blank');
      await fresh.open(link);
      await fresh.expectUrl('https://typed.example/data/suffix');
      await showAllFields(fresh);
      return Promise.all([
        fresh.field('Header', 'Authorization').inputValue(),
        fresh.field('Cookie', 'session').inputValue(),
        fresh.field('Query', 'pin').inputValue(),
      ]);
    };
    expect(await values(page.url())).toEqual(['sample', 'sample', 'sample']);

    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog).toContainText('Left out: the value of Authorization, session, pin.');
    await expect(dialog).toContainText('nothing was uploaded');
    const without = await dialog.getByLabel('Link').inputValue();
    await expect(dialog).toContainText(`${without.length.toLocaleString('en')} characters`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(without);
    expect(await values(without)).toEqual(['sample', 'sample', 'sample']);

    await dialog.getByLabel('Include secret values').check();
    await expect(dialog).toContainText('Anyone with this link can read Authorization, session, pin.');
    await expect(dialog.getByLabel('Link')).not.toHaveValue(without);
    const withSecrets = await dialog.getByLabel('Link').inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(withSecrets);
    expect(await values(withSecrets)).toEqual(['Bearer hunter2', 'hunter2', 'hunter2']);

    // A reload is the user's own: nothing is lost.
    await page.reload();
    await showAllFields(app);
    await expect(app.field('Header', 'Authorization')).toHaveValue('Bearer hunter2');
  });

  await test.step('keys that security schemes name and members such as client_secret are left out', async () => {
    await app.page.keyboard.press('Escape');
    await app.openFile('login.yaml', LOGIN);
    await app.expectUrl('https://a.example/me');
    await showAllFields(app);
    await app.setField('Header', 'X-Account', 'hunter2');
    await app.setBody('Request body', '{"client_id": "you", "client_secret": "hunter3"}');
    await app.expectUrl('https://a.example/you');
    await app.page.getByRole('button', { name: 'Share' }).click();
    await expect(app.shared).toContainText('Left out: the value of X-Account, /client_secret.');
    const link = await app.shared.getByLabel('Link').inputValue();
    await app.page.keyboard.press('Escape');
    await app.page.goto('about:blank');
    await app.page.evaluate(() => history.replaceState(null, ''));
    await app.open(link);
    await app.expectUrl('https://a.example/you');
    await showAllFields(app);
    await expect(app.field('Header', 'X-Account')).toHaveValue('sample');
  });

  await test.step('a long link says where it may be cut, and the document can be downloaded instead', async () => {
    // Digits of a square root repeat nowhere, so they do not compress much.
    const noise = Array.from({ length: 6_000 }, (_, index) =>
      Math.sqrt(index + 2)
        .toString(36)
        .slice(2),
    ).join('');
    const text = `${SECRET_DOCUMENT}# ${noise}\n`;
    await app.openFile('noise.yaml', text);
    await app.expectUrl('https://tonys-server.com/data/suffix');
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await app.shareChoice(/^The whole document/).check();
    await expect(dialog).toContainText('Most chat and mail programs cut links this long.');
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download document' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('noise.yaml');
    const chunks = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(chunks).toString()).toBe(text);
  });
});

test('a link made by hand opens as far as it can be read', async ({ app, page }) => {
  await test.step('a place in a document behind # is not taken for a link', async () => {
    await app.open('./#/paths/~1streams');
    await app.expectUrl(EXAMPLE_URL);
    await expect(page.getByRole('region', MESSAGE)).toBeEmpty();
  });

  await test.step('a selection that the document does not have falls back to one that it has', async () => {
    await app.page.goto('about:blank');
    const text = deflateRawSync(
      JSON.stringify({
        e: 'a',
        d: [['a', SECRET_DOCUMENT]],
        s: ['/paths/~1gone/post', '/paths/~1gone/post/x'],
        p: ['x', 99],
      }),
    ).toString('base64url');
    await app.open(`./#cb1.${text.length.toString(36)}.${crc32(text).toString(36)}.${text}`);
    await app.expectUrl('https://tonys-server.com/data/suffix');
  });

  await test.step('a name of a file with half a surrogate pair does not break the page', async () => {
    await app.page.goto('about:blank');
    const name = '\ud800.yaml';
    const text = deflateRawSync(JSON.stringify({ e: name, d: [[name, SECRET_DOCUMENT]] })).toString(
      'base64url',
    );
    await app.open(`./#cb1.${text.length.toString(36)}.${crc32(text).toString(36)}.${text}`);
    await app.expectUrl('https://tonys-server.com/data/suffix');
    await app.seeEditor();
    await expect(app.document.getByRole('heading', { name: '\ufffd.yaml' })).toBeVisible();
  });
});

test('a document opened by URL and not changed is linked by its URL, and fetched only when asked', async ({
  app,
  browser,
  baseURL,
  page,
}) => {
  test.slow();
  const serve = (target: App) =>
    target.page.route('https://docs.example/**', (route) =>
      route.fulfill({ body: SECRET_DOCUMENT, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
  await serve(app);
  await app.open();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('OpenAPI document URL').fill('https://docs.example/streams.yaml');
  await page.keyboard.press('Enter');
  await app.expectUrl('https://tonys-server.com/data/suffix');
  await app
    .callback(/onPart/)
    .first()
    .click();
  await app.setField('Header', 'X-Part', 'typed');
  await app.expectUrl('https://tonys-server.com/part/typed');
  const link = await share(app);
  expect(link.length).toBeLessThan(500);

  const fresh = await freshProfile(browser, baseURL);
  await serve(fresh);
  await fresh.open(link);
  await fresh.expectUrl(EXAMPLE_URL);
  await expect(fresh.page.getByText('docs.example', { exact: true }).first()).toBeVisible();
  await fresh.page.getByRole('button', { name: 'Fetch' }).click();
  await fresh.expectUrl('https://tonys-server.com/part/typed');

  await page.getByRole('button', { name: 'Share' }).click();
  await app.shareChoice(/^The whole document/).check();
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText('The document is inside the link');
  const whole = await page.getByLabel('Link', { exact: true }).inputValue();
  await fresh.setField('Header', 'X-Part', 'theirs');
  await fresh.expectUrl('https://tonys-server.com/part/theirs');
  await fresh.page.unroute('https://docs.example/**');
  await fresh.page.goto('about:blank');
  await fresh.open(whole);
  await fresh.expectUrl('https://tonys-server.com/part/typed');
});
