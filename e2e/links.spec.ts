import { expect, test as journey } from './support/app.ts';
import { noErrorsButFailedRequests } from './support/failedRequests.ts';

const test = journey.extend({ consoleErrors: noErrorsButFailedRequests });

const USERS = `openapi: 3.0.4
info: { title: Users, version: '1' }
servers: [{ url: 'https://api.example' }]
paths:
  /users:
    post:
      responses:
        '201':
          description: Created
          content: { application/json: { example: { id: 7 } } }
          links: { GetUser: { operationId: getUser, parameters: { id: '$response.body#/id' } } }
  /users/{id}:
    get:
      operationId: getUser
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '200': { description: ok } }
`;

test('a link is the next request of the consumer: off beside callbacks, on when chosen, and still there after a reload', async ({
  app,
  page,
}) => {
  await app.open();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: /^Links beside a callback/ }).click();
  await app.expectUrl('https://shop.example.com/exports/4711');
  const links = app.flow.getByRole('switch', { name: 'Links' });
  await expect(links).not.toBeChecked();
  await expect(app.callback(/^firstPage/)).toHaveCount(0);

  await links.click();
  await expect(app.flow.getByText('1 callback, 4 links')).toBeVisible();
  await app.callback(/^firstPage/).click();
  const next = page.getByRole('status', { name: 'Next request URL' });
  const url = 'https://reports.example.com/v2/exports/4711/rows?column=date,total&limit=50';
  await expect(next).toHaveText(url);
  await expect(app.callback(/^firstPage/)).toContainText(url);
  const passed = page.getByRole('table', { name: 'Passed on' });
  await expect(passed.getByRole('row', { name: /^cursor/ })).toContainText('null');
  await expect(passed.getByRole('row', { name: /^id/ })).toContainText('4711 number');

  await app.setBody('Response body', '{ "pages": 1 }');
  await expect(next).toHaveText(/^No next request URL: the path parameter id gets no value/);
  await expect(passed.getByRole('row', { name: /^id/ })).toContainText('left out');
  await app.setBody('Response body', '{ "id": 8, "cursor": "c d" }');
  await expect(next).toHaveText(`${url.replace('4711', '8').replace('&limit', '&cursor=c%20d&limit')}`);

  await app.expectStored('c d');
  await page.reload();
  await expect(next).toContainText('cursor=c%20d');
  await links.click();
  await app.expectUrl('https://shop.example.com/exports/8');
});

test('a document with links alone opens on the first of them, with a sequence and a way to the operation', async ({
  app,
  page,
}) => {
  await app.open();
  await app.paste(USERS);
  const next = page.getByRole('status', { name: 'Next request URL' });
  await expect(next).toHaveText('https://api.example/users/7');
  await expect(app.callback(/^GetUser/)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('tab', { name: /Risks/ })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Sequence' }).check();
  await expect(app.flow.getByRole('button', { name: /GET https:\/\/api\.example\/users\/7/ })).toBeVisible();
  await page.getByRole('button', { name: 'Copy cURL' }).click();
  await expect.poll(() => app.copied()).toContain('https://api.example/users/7');
});

test('what links need is loaded where there are some: without it the page says so, and tries again', async ({
  app,
  page,
}) => {
  const parts = /\/assets\/(links|linkRules|LinkAnswerSection|LinkStepsSection)-.*\.js$/;
  const refused: string[] = [];
  await page.route(parts, (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  await app.open();
  expect(refused).toEqual([]);
  await app.paste(USERS);
  await expect(app.flow).toContainText('No operation in this document has callbacks.');
  await page.unroute(parts);
  const only = /\/assets\/(links|LinkAnswerSection|LinkStepsSection)-.*\.js$/;
  await page.route(only, (route) => route.abort());
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(app.simulator.getByRole('alert')).toHaveCount(2);
  await page.unroute(only);
  for (const name of ['The answer for links', 'The exchange of links']) {
    await app.simulator
      .getByRole('alert')
      .filter({ hasText: name })
      .getByRole('button', { name: 'Try again' })
      .click();
  }
  await page.getByRole('region', { name: 'Message' }).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status', { name: 'Next request URL' })).toHaveText(
    'https://api.example/users/7',
  );
});
