import { expect, test } from './support/app.ts';
import { exampleText } from './support/example.ts';
import { styledElements } from './support/styledElements.ts';

test.beforeEach(async ({ app }) => app.open());

test('what the consumer sends is live in the URL, can be copied, and moves nothing', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('the URL and the request can be copied', async () => {
    await app.simulator.getByRole('button', { name: 'Copy URL' }).click();
    await expect(page.getByText('Copied the callback URL.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://tonys-server.com/data');
    await app.simulator.getByRole('button', { name: 'Copy cURL' }).click();
    await expect(page.getByText('Copied the callback request as cURL.')).toBeVisible();
    const curl = await page.evaluate(() => navigator.clipboard.readText());
    expect(curl).toContain('https://tonys-server.com/data');
    expect(curl).toContain('temperature 21.5');
  });

  await test.step('every keystroke in a field is in the URL at once', async () => {
    const field = app.field('Query', 'callbackUrl');
    await field.fill('');
    await app.expectNoUrl(/relative|empty/);
    const url = 'https://a.example';
    const styled = await styledElements(page, async () => {
      await field.pressSequentially(url);
      await app.expectUrl(`${url}/data`);
    });
    // A rule that looks from the top of the page at what is in it makes each letter style all of it.
    const all = await page.locator('body *').count();
    expect(styled / url.length).toBeLessThan(all / 4);
  });

  await test.step('a body that feeds the URL is live, and broken JSON says where', async () => {
    await app.paste(exampleText('invoices.yaml'));
    await app.expectUrl('https://www.external.org/events/invoices/2expen51ve');
    await app.setBody('Request body', '{"id": 7}');
    await app.expectUrl('https://www.external.org/events/invoices/7');
    await app.setBody('Request body', '{"id": {"a": 1}}');
    await app.expectNoUrl('object');
    await app.setBody('Request body', '{"id": null}');
    await app.expectNoUrl('null');
    await app.setBody('Request body', '{"ID": "x"}');
    await app.expectNoUrl('id');
    await expect(app.simulator.getByText(/ID/).first()).toBeVisible();
    await app.setBody('Request body', '{"id": ');
    await app.expectNoUrl(/./);
  });

  await test.step('absent and empty differ', async () => {
    await app.paste(exampleText('board-progress.yaml'));
    await app.setField('Header', 'progressUrl', '');
    await app.expectNoUrl(/empty/);
    await app.sendSwitch('progressUrl').click();
    await app.expectNoUrl('is not sent');
  });

  await test.step('a name that only the key uses gets a field, marked not declared', async () => {
    await app.paste(
      exampleText('streams.yaml').replace('{$request.query.callbackUrl}', '{$request.query.other}'),
    );
    await expect(app.url).toHaveText(/^https:\/\/consumer\.example\//);
    await expect(app.simulator.getByText('not declared', { exact: true }).first()).toBeVisible();
    await app.setField('Query', 'other', 'https://x.example');
    await app.expectUrl('https://x.example/data');
  });

  await test.step('nothing in a step moves while a value is typed', async () => {
    await app.paste(exampleText('invoices.yaml'));
    await app.expectUrl('https://www.external.org/events/invoices/2expen51ve');
    const step = app.simulator.getByRole('group', { name: 'Request', exact: true });
    const field = app.field('Query', 'callback_url');
    const body = app.simulator.getByLabel('Request body', { exact: true });
    // In one look: the flow above may still take the height that it needs, which moves the step as a whole.
    const places = async () => {
      const inputs = await Promise.all([field, body].map((each) => each.elementHandle()));
      return step.getByRole('heading').evaluate((heading, elements) => {
        const start = heading.getBoundingClientRect().y;
        return elements.map((each) => (each?.getBoundingClientRect().y ?? 0) - start);
      }, inputs);
    };
    const before = await places();
    for (const text of ['https://é.example/ä b', 'nonsense', '', `https://a.example/${'x/'.repeat(600)}`]) {
      await field.fill(text);
      expect(await places()).toEqual(before);
    }
    await app.sendSwitch('callback_url').click();
    expect(await places()).toEqual(before);
    await body.fill('{"id": ');
    await expect(step.getByText(/Line 1, column/)).toBeVisible();
    expect(await places()).toEqual(before);
  });

  await test.step('the walk shows how far a pointer got', async () => {
    await app.paste(exampleText('specification.yaml'));
    await app.callback(/^success POST/).click();
    await app.expectUrl('https://clientdomain.com/medium');
    await app.setBody('Request body', '{"successUrls": ["https://one.example"]}');
    await app.expectNoUrl(/successUrls/);
    await expect((await app.explain()).getByText('/successUrls').first()).toBeVisible();
  });

  await test.step('a nested callback has its own exchange', async () => {
    const nested = exampleText('streams.yaml').replace(
      "                '204':\n                  description: The consumer wants no more data; the provider ends the stream.\n",
      `                '204':
                  description: The consumer wants no more data; the provider ends the stream.
              callbacks:
                onAck:
                  '{$request.body#/ackUrl}/ack':
                    post:
                      responses: { '200': { description: ok } }
`,
    );
    await app.paste(
      nested.replace(
        '        userData:\n',
        '        ackUrl: { type: string, example: https://provider-acks.example }\n        userData:\n',
      ),
    );
    await app.callback(/^onAck/).click();
    await app.expectUrl('https://provider-acks.example/ack');
    await expect(app.simulator.getByText(/the consumer may send/)).toBeVisible();
  });
});
