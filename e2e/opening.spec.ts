import { type App, expect, test } from './support/app.ts';
import { exampleText } from './support/example.ts';

const BEFORE = 'https://tonys-server.com/data';

test.beforeEach(async ({ app }) => app.open());

test('a document, an excerpt or a key opens from a file, by dropping and by pasting; anything else is refused', async ({
  app,
  page,
}) => {
  test.slow();
  for (const [what, text, message] of REFUSED) {
    await test.step(what, async () => {
      await app.paste(text);
      await expect(app.message).toContainText(message);
      await app.expectUrl(BEFORE);
    });
  }
  await test.step('a file that is not text', async () => {
    await page
      .getByLabel('Open files')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0, 0xff]) });
    await expect(app.message).toContainText('not a text file');
    await app.expectUrl(BEFORE);
  });

  for (const [what, text] of [
    ['path item', PATH_ITEM],
    ['operation', OPERATION],
    ['callbacks', CALLBACKS],
  ] as const) {
    await test.step(what, async () => {
      await app.paste(text);
      await app.expectUrl(BEFORE);
      await page.getByRole('button', { name: 'Wrap and open' }).click();
      await expect(app.callback(/statusCallback/)).toBeVisible();
      await expect(app.url).toHaveText(/^https:\/\/(c\.example\/p|consumer\.example\/)/);
      await page.getByRole('button', { name: 'Undo' }).click();
      await app.expectUrl(BEFORE);
    });
  }

  await test.step('a key on its own is tried', async () => {
    await app.paste('{$callback_url}/invoices/{$request.body.id}');
    await app.expectUrl('https://consumer.example/callback/invoices/id-1');
    await expect(page.getByText('Tried your key in a small document.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(BEFORE);
  });

  await test.step('a file opens, and Undo restores the document before it', async () => {
    await app.openFile('board.yaml', exampleText('board-progress.yaml'));
    await app.expectUrl('https://player.example.com/progress');
    await expect(page.getByText('Board game, optional callback 1.1.0')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(BEFORE);
  });

  await test.step('a file dropped on the page opens', async () => {
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.yaml', { type: 'application/yaml' }));
      return data;
    }, exampleText('board-progress.yaml'));
    await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await expect(page.getByText('Drop to open')).toBeVisible();
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await app.expectUrl('https://player.example.com/progress');
  });

  await test.step('text pasted into a field stays in the field', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(BEFORE);
    await page.evaluate(() => navigator.clipboard.writeText('https://pasted.example'));
    await app.field('Query', 'callbackUrl').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await app.expectUrl('https://pasted.example/data');
  });

  await test.step('the second excerpt joins the first', async () => {
    await app.paste(
      `put:\n${PATH_ITEM.slice(PATH_ITEM.indexOf('\n') + 1, PATH_ITEM.indexOf('  callbacks'))}`,
    );
    await page.getByRole('button', { name: 'Wrap and open' }).click();
    await app.expectNoUrl('this document has no callbacks');
    await app.paste(CALLBACKS);
    await page.getByRole('button', { name: 'Join with the excerpt' }).click();
    await app.expectUrl('https://c.example/p');
  });

  await test.step('a document without callbacks says so and offers the smallest one', async () => {
    await app.paste(
      'openapi: 3.1.0\ninfo: {title: None, version: "1"}\npaths:\n  /a:\n    get:\n      responses: {"200": {description: ok}}\n',
    );
    await app.expectNoUrl('this document has no callbacks');
    await page
      .getByRole('button', { name: /callback/i })
      .filter({ hasText: /insert|add/i })
      .first()
      .click();
    await expect(app.url).toHaveText(/^https:\/\//);
  });
});

const REFUSED: [string, string, RegExp][] = [
  ['Swagger 2.0', 'swagger: "2.0"\ninfo: {title: a, version: "1"}\npaths: {}\n', /OpenAPI 3\.0/],
  ['AsyncAPI', 'asyncapi: 3.0.0\ninfo: {title: a, version: "1"}\n', /AsyncAPI/],
  [
    'Arazzo',
    'arazzo: 1.0.1\ninfo: {title: a, version: "1"}\nsourceDescriptions: []\nworkflows: []\n',
    /Arazzo/,
  ],
  ['a web page', '<!doctype html><html><body>Not found</body></html>', /web page/],
  ['prose', 'Dear all, please find attached.', /not an OpenAPI/],
];

const PATH_ITEM = `put:
  summary: Set a square
  parameters:
    - name: progressUrl
      in: header
      schema: { type: string, example: https://c.example/p }
  responses:
    '202': { description: Accepted }
  callbacks:
    statusCallback:
      '{$request.header.progressUrl}':
        post:
          responses: { '200': { description: Received } }
`;
const OPERATION = PATH_ITEM.split('\n')
  .slice(1)
  .map((line) => line.slice(2))
  .join('\n');
const CALLBACKS = OPERATION.slice(OPERATION.indexOf('callbacks:'));

/** Pastes over all that the editor has. */
async function pasteOver(app: App, text: string): Promise<void> {
  await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await app.editor.focus();
  await app.page.keyboard.press('ControlOrMeta+A');
  await app.page.keyboard.press('ControlOrMeta+V');
}

test('what is pasted over the text of the editor is wrapped or formatted when asked; Tab passes the editor', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('Tab passes the editor; Enter goes in, Escape and Tab leave', async () => {
    await app.seeEditor();
    const before = await app.documentText();
    const frame = app.document.getByRole('button', { name: /^Enter edits this text/ });
    await app.document.getByRole('switch', { name: 'Follow caret' }).focus();
    await page.keyboard.press('Tab');
    await expect(frame).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(app.document.locator(':focus')).toHaveCount(0);
    await frame.focus();
    await page.keyboard.press('Enter');
    await expect(app.editor).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(app.document.locator(':focus')).toHaveCount(0);
    expect(await app.documentText()).toBe(before);
  });

  await test.step('an excerpt pasted over the whole text is offered to be wrapped; until then nothing looks current', async () => {
    await pasteOver(app, PATH_ITEM);
    await expect(page.getByRole('region', { name: 'Message' })).toContainText('This is a path item');
    await expect(app.simulator.getByText('This is still “Streams API”.')).toBeVisible();
    await expect(app.problem(/This is a path item, not a whole document/)).toBeVisible();
    await expect(app.document.getByText('▶ Simulate')).toHaveCount(0);
    await page.getByRole('button', { name: 'Wrap and open' }).click();
    await app.expectUrl('https://c.example/p');
    await expect(app.document.getByRole('heading', { name: 'pasted.yaml' })).toBeVisible();
    // Undo in the editor brings back what was there, excerpt and all steps between.
    await app.editor.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await app.expectUrl(BEFORE);
    expect(await app.documentText()).toBe(exampleText('streams.yaml'));
  });

  await test.step('minified JSON is formatted on request, with its problem in sight', async () => {
    const operation = {
      summary: 'x'.repeat(2000),
      parameters: [{ name: 'url', in: 'query', schema: { type: 'string' } }],
      responses: { 200: { description: 'ok' } },
      callbacks: { done: { '{$url_of_mine}/x': { post: { responses: { 200: { description: 'ok' } } } } } },
    };
    const document = {
      openapi: '3.1.0',
      info: { title: 'FastAPI', version: '1' },
      paths: { '/a': { post: operation } },
    };
    await app.paste(JSON.stringify(document));
    await expect(app.document.getByRole('heading', { name: 'fastapi.json' })).toBeVisible();
    await page.getByRole('region', { name: 'Message' }).getByRole('button', { name: 'Format' }).click();
    await expect(app.documentLine('{$url_of_mine}/x')).toBeInViewport();
    await expect.poll(() => app.documentText()).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });
});
