import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { exampleText } from './support/example.ts';

/** A callback whose URL reads every part of its request, one that reads the response, and one that is nested. */
const SHOP = `openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: https://shop.example/v1 }]
paths:
  /orders/{id}:
    put:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, example: first } }
        - { name: event, in: query, schema: { type: string, example: all } }
        - { name: tags, in: query, schema: { type: array, items: { type: string }, example: [a] } }
        - { name: X-Token, in: header, schema: { type: string, example: none } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, properties: { url: { type: string } } }
            example: { url: https://c.example }
      responses:
        '201':
          description: created
          headers: { Location: { schema: { type: string, example: https://shop.example/1 } } }
        default: { description: error }
      callbacks:
        moved:
          '{$request.body#/url}/{$request.path.id}?e={$request.query.event}&t={$request.header.X-Token}':
            post:
              parameters:
                - { name: seq, in: query, schema: { type: integer, example: 1 } }
              requestBody:
                content:
                  application/json:
                    schema: { type: object }
                    example: { ack: https://carrier.example/ack }
              responses: { '204': { description: ok }, '410': { description: gone } }
              callbacks:
                acknowledged:
                  '{$request.body#/ack}': { post: { responses: { '204': { description: ok } } } }
        watched:
          '{$response.header.Location}/watch': { get: { responses: { '200': { description: ok } } } }
  /newsletter:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, properties: { hook: { type: string }, weekly: { type: boolean } } }
      responses: { '202': { description: ok } }
      callbacks:
        issue:
          '{$request.body#/hook}/issue': { post: { responses: { '204': { description: ok } } } }
`;
const FIRST_URL = 'https://c.example/first?e=all&t=none';

/** The shop, with nothing of what a step before has filled in. */
async function openShop(app: App): Promise<void> {
  await app.openFile('shop.yaml', SHOP);
  await app.expectUrl(FIRST_URL);
}

test.beforeEach(async ({ app }) => {
  await app.open();
  await openShop(app);
});

const REQUESTS = [
  [
    'a cURL command',
    `curl -X PUT 'https://shop.example/v1/orders/7%2F8?event=sent&tags=x&tags=y' \\
  -H 'X-Token: secret' -H 'Content-Type: application/json' \\
  -d '{"url": "https://d.example"}'`,
  ],
  [
    'a command of the Windows command line',
    'curl -X PUT ^"https://shop.example/v1/orders/7%2F8?event=sent^&tags=x^&tags=y^" ^\n  -H ^"X-Token: secret^" ^\n  -d ^"{\\^"url\\^": \\^"https://d.example\\^"}^"',
  ],
  [
    'a raw request',
    `PUT /v1/orders/7%2F8?event=sent&tags=x&tags=y HTTP/1.1
Host: shop.example
X-Token: secret
Content-Type: application/json

{"url": "https://d.example"}`,
  ],
] as const;

test('a message in any form fills what it has, says what has no place, and loses nothing', async ({
  app,
  page,
}) => {
  test.slow();
  for (const [name, text] of REQUESTS) {
    await test.step(name, async () => {
      await app.fillIn('request', text);
      await app.expectUrl('https://d.example/7/8?e=sent&t=secret');
      await expect(app.message).toHaveText(/Filled in the request of PUT \/orders\/\{id\}\.\s*Undo/);
      await expect(app.field('Path', 'id')).toHaveValue('7/8');
      await expect(app.field('Header', 'X-Token')).toHaveValue('secret');
      await expect(app.simulator.getByLabel('Request body', { exact: true })).toHaveValue(
        '{"url": "https://d.example"}',
      );
      const raw = await app.openRaw('request', 'HTTP');
      await expect(raw.getByRole('textbox')).toHaveValue(
        /^PUT \/v1\/orders\/7%2F8\?event=sent&tags=x&tags=y HTTP/,
      );
      await app.page.keyboard.press('Escape');
      await expect(raw).toBeHidden();
      // From another URL, so that it is known when the document is open again.
      await openShop(app);
    });
  }

  await test.step('what a message does not have is switched off, and what has no place is said', async () => {
    await app.fillIn(
      'request',
      'curl -X PUT https://staging.example/orders/7?page=2 --json \'{"url": "https://d.example"}\'',
    );
    await app.expectNoUrl('is not sent');
    await expect(app.sendSwitch('event')).not.toBeChecked();
    await expect(app.message).toContainText('https://staging.example/orders/7 matches none of the servers');
    await expect(app.message).toContainText('page in the query was left out');
  });

  await test.step('a raw response fills status and headers, and the URL follows', async () => {
    await openShop(app);
    await app.callback(/watched/).click();
    await app.expectUrl('https://shop.example/1/watch');
    await app.chooseStatus('default');
    await app.expectNoUrl('Location');
    await app.fillIn('response', 'HTTP/1.1 201 Created\nLocation: https://shop.example/orders/9\n\n');
    await app.expectUrl('https://shop.example/orders/9/watch');
    await app.expectStatus('201');
    await app.fillIn('response', 'HTTP/2 503');
    await app.expectStatus('default');
    await expect(app.simulator.getByLabel('Concrete status code')).toHaveValue('503');
  });

  await test.step('a form of a command fills the body of a form', async () => {
    await openShop(app);
    await app.callback(/issue/).click();
    await app.fillIn(
      'request',
      "curl https://shop.example/v1/newsletter -d hook=https://d.example -d 'weekly=true'",
    );
    await app.expectUrl('https://d.example/issue');
    const raw = await app.openRaw('request', 'HTTP');
    await expect(raw.getByRole('textbox')).toHaveValue(/hook=https%3A%2F%2Fd\.example&weekly=true$/);
    await app.page.keyboard.press('Escape');
  });

  await test.step('Undo brings the former values back', async () => {
    await openShop(app);
    await app.setField('Path', 'id', 'mine');
    await app.fillIn('request', 'PUT /v1/orders/7\nX-Token: t\n\n{"url": "https://d.example"}');
    await app.expectNoUrl('event');
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl('https://c.example/mine?e=all&t=none');
    await expect(app.field('Header', 'X-Token')).toHaveValue('none');
  });

  await test.step('an unreadable text is reported with its fault, and nothing is lost', async () => {
    await app.setField('Path', 'id', 'mine');
    const unread = "curl 'https://shop.example/v1/orders/7";
    const raw = await app.fillIn('request', unread);
    await expect(raw.getByText("A quote is not closed: write ' at the end")).toBeVisible();
    await expect(raw.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Escape');
    await app.expectUrl('https://c.example/mine?e=all&t=none');
    await expect((await app.openRaw('request', 'Paste')).getByRole('textbox')).toHaveValue(unread);
    await page.keyboard.press('Escape');
    const unanswered = await app.fillIn('reply', 'HTTP/1.1 500 Oops');
    await expect(unanswered.getByText('declares no response for 500')).toBeVisible();
  });
});

test('messages go in and out by pasting and copying, those of a callback and within it too', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('pasted onto the page, a request finds its operation', async () => {
    await app.paste('curl https://shop.example/v1/newsletter -d hook=https://d.example');
    await app.expectUrl('https://d.example/issue');
    await expect(app.message).toContainText('Filled in the request of POST /newsletter.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl(FIRST_URL);
    await app.paste('POST https://elsewhere.example/\nX-Token: t\n\n{"url": "https://d.example"}');
    await expect(app.message).toContainText('The method is POST, but this operation is PUT.');
    await expect(app.field('Header', 'X-Token')).toHaveValue('t');
  });

  await test.step('a request can also be opened as text', async () => {
    await openShop(app);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page
      .getByLabel('Document to open')
      .fill('curl https://shop.example/v1/newsletter -d hook=https://d.example');
    await page.getByRole('button', { name: 'Open this text' }).click();
    await app.expectUrl('https://d.example/issue');
  });

  await test.step('pasted onto the page, a response fills the response, and a document opens', async () => {
    await openShop(app);
    await app.callback(/watched/).click();
    await app.paste('HTTP/1.1 201 Created\nLocation: https://shop.example/orders/9');
    await app.expectUrl('https://shop.example/orders/9/watch');
    await app.paste("curl 'https://shop.example/v1/orders/7");
    await expect(app.message).toContainText('This message could not be read. A quote is not closed');
    await app.expectUrl('https://shop.example/orders/9/watch');
    await app.paste(exampleText('streams.yaml'));
    await app.expectUrl('https://tonys-server.com/data');
  });

  await test.step('pasted over the raw text, a request fills the fields, and the raw text follows', async () => {
    await openShop(app);
    const raw = await app.openRaw('request', 'HTTP');
    const text = raw.getByRole('textbox', { name: 'Request as HTTP' });
    await page.evaluate(() =>
      navigator.clipboard.writeText('PUT /v1/orders/9?event=e\nX-Token: t\n\n{"url": "https://d.example"}'),
    );
    await text.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await app.expectUrl('https://d.example/9?e=e&t=t');
    await expect(text).toHaveValue(/^PUT \/v1\/orders\/9\?event=e HTTP\/1\.1/);
  });

  await test.step('a message that is copied and pasted back gives the same fields', async () => {
    await openShop(app);
    for (const form of ['HTTP', 'cURL'] as const) {
      await app.setField('Path', 'id', 'ü /?');
      await app.setField('Header', 'X-Token', `it's "$HOME"`);
      await app.setBody('Request body', '{\n  "url": "https://d.example/日本"\n}');
      const url = await app.url.textContent();
      const text = await app.copyRaw('request', form);
      await app.openFile('shop.yaml', SHOP);
      await app.expectUrl(FIRST_URL);
      await app.fillIn('request', text);
      await app.expectUrl(url ?? '');
      await expect(app.field('Path', 'id')).toHaveValue('ü /?');
      expect(await app.copyRaw('request', form)).toBe(text);
    }
  });

  await test.step('a callback request and its reply are messages too, and the request of a nested callback', async () => {
    await openShop(app);
    const sent = await app.copyRaw('callback request', 'cURL');
    expect(sent).toContain(`--url '${FIRST_URL}'`);
    await app.fillIn(
      'callback request',
      `POST ${FIRST_URL}&seq=8\nContent-Type: application/json\n\n{"ack": "https://e.example/ack"}`,
    );
    await expect(app.message).toHaveText(/Filled in the callback request POST \{\$request[^.]*.*\.\s*Undo/);
    expect(await app.copyRaw('callback request', 'HTTP')).toMatch(/^POST \/first\?e=all&t=none&seq=8 HTTP/);
    await app.fillIn('reply', 'HTTP/1.1 410 Gone');
    await app.expectStatus('410', 'Reply');

    await app.callback(/acknowledged/).click();
    await app.expectUrl('https://e.example/ack');
    expect(await app.copyRaw('request', 'HTTP')).toMatch(/^POST \/first\?e=all&t=none&seq=8 HTTP/);
    await app.paste(`curl '${FIRST_URL}' --json '{"ack": "https://f.example/ack"}'`);
    await app.expectUrl('https://f.example/ack');
  });
});

test('messages as text work by keyboard alone and fit a phone; axe finds nothing', async ({ app, page }) => {
  test.slow();
  await test.step('by keyboard alone', async () => {
    const trigger = app.simulator.getByRole('button', { name: 'Raw request', exact: true });
    await trigger.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'HTTP' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'cURL' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Paste' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('PUT /v1/orders/7?event=e\nX-Token: t\n\n{"url": "https://d.example"}');
    await page.keyboard.press('ControlOrMeta+Enter');
    await app.expectUrl('https://d.example/7?e=e&t=t');
    await expect(trigger).toBeFocused();
  });

  await test.step('axe finds nothing in the messages as text, and they fit a phone', async () => {
    for (const form of ['HTTP', 'Paste'] as const) {
      const raw = await app.openRaw('request', form);
      if (form === 'Paste') {
        await raw.getByRole('textbox').fill('hello');
        await raw.getByRole('button', { name: 'Fill in' }).click();
      }
      await expectAccessible(page, '[role="dialog"]');
      await page.keyboard.press('Escape');
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('navigation').getByRole('button', { name: 'Simulator' }).click();
    for (const form of ['HTTP', 'Paste'] as const) {
      await app.openRaw('request', form);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      if (form === 'Paste') await expectAccessible(page, '[role="dialog"]');
      await page.keyboard.press('Escape');
    }
  });
});
