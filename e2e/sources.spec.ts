import { expect, test } from './support/app.ts';
import { exampleText } from './support/example.ts';

test.beforeEach(async ({ app }) => app.open());

test('each source of the specification leads to its value', async ({ app, page }) => {
  test.slow();
  await test.step('a callback at a response header needs the response that has it', async () => {
    await app.paste(exampleText('board-location.yaml'));
    await app.expectUrl('https://board.example.com/moves/17');
    await app.expectStatus('202');
    await expect(app.callback(/statusCallback.*GET|GET.*statusCallback/)).toBeVisible();
    await app.chooseStatus('200');
    await app.expectNoUrl('Location');
    await app.chooseStatus('none');
    await app.expectNoUrl(/before any response/);
    await app.chooseStatus('202');
    await app.setField('Header', 'Location', 'https://board.example.com/moves/18');
    await app.expectUrl('https://board.example.com/moves/18');
    await expect(app.problem(/polling/)).toBeVisible();
    for (const status of ['200', '202', 'default']) {
      await expect(
        app.simulator
          .getByRole('option', { name: new RegExp(`^${status}`) })
          .or(app.simulator.getByText(status, { exact: true }))
          .first(),
      ).toBeAttached();
    }
  });

  await test.step('an optional header that is not sent means no callback, said as such', async () => {
    await app.paste(exampleText('board-progress.yaml'));
    await app.expectUrl('https://player.example.com/progress');
    await app.sendSwitch('progressUrl').click();
    await app.expectNoUrl('the optional header progressUrl is not sent, so no callback is made');
    await app.sendSwitch('progressUrl').click();
    await app.setField('Header', 'progressUrl', 'https://c.example/p');
    await app.expectUrl('https://c.example/p');
  });

  await test.step('an invalid key is flagged, read as meant, and fixed with one click', async () => {
    await app.paste(exampleText('invoices.yaml'));
    await app.expectUrl('https://www.external.org/events/invoices/2expen51ve');
    await expect(
      app.simulator.getByText('{$request.query.callback_url}/invoices/{$request.body#/id}').first(),
    ).toBeVisible();
    await expect(app.problems.getByText('2 errors').first()).toBeVisible();
    await expect(app.simulator.getByText('"Payment celebration"').first()).toBeVisible();
    await expect(app.simulator.getByText('"ok": true').first()).toBeVisible();
    await app.simulator.getByRole('button', { name: 'Fix', exact: true }).click();
    await app.expectUrl('https://www.external.org/events/invoices/2expen51ve');
    await expect(app.problems.getByText('2 errors')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(app.problems.getByText('2 errors').first()).toBeVisible();
  });

  await test.step('the query parameter with its suffix', async () => {
    await app.paste(exampleText('streams.yaml').replaceAll('tonys-server', 'トニー.example'));
    await app.expectUrl('https://トニー.example.com/data');
  });

  await test.step('every row of the table of the specification has its value', async () => {
    await app.paste(exampleText('specification.yaml'));
    const rows: [string, string][] = [
      ['requestUrl', 'https://example.org/subscribe/myevent?queryUrl=https://clientdomain.com/stillrunning'],
      ['method', 'https://consumer.example/POST'],
      ['path', 'https://consumer.example/myevent'],
      ['query', 'https://clientdomain.com/stillrunning'],
      ['header', 'https://consumer.example/?type=application/json'],
      ['failed', 'https://clientdomain.com/failed'],
      ['success', 'https://clientdomain.com/medium'],
      ['location', 'https://example.org/subscription/1'],
      ['status', 'https://consumer.example/201'],
    ];
    for (const [name, url] of rows) {
      await app.callback(new RegExp(`^${name} POST`)).click();
      await app.expectUrl(url);
    }
  });
});
