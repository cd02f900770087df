import { expect, test } from './app.ts';

test('a link is the next request of the consumer: off beside callbacks, on when chosen, and still there after a reload', async ({
  app,
  page,
}) => {
  await app.open();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: /^Links beside a callback/ }).click();
  await app.expectUrl('https://shop.example.com/exports/4711');
  const links = app.flow.getByRole('button', { name: 'Links', exact: true });
  await expect(links).toHaveAttribute('aria-pressed', 'false');
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
  await app.paste(`openapi: 3.0.4
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
`);
  const next = page.getByRole('status', { name: 'Next request URL' });
  await expect(next).toHaveText('https://api.example/users/7');
  await expect(app.callback(/^GetUser/)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('tab', { name: /Risks/ })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Sequence' }).check();
  await expect(app.flow.getByRole('button', { name: /GET https:\/\/api\.example\/users\/7/ })).toBeVisible();
  await page.getByRole('button', { name: 'Copy cURL' }).click();
  expect(await app.copied()).toContain('https://api.example/users/7');
});
