import { expect, test } from './support/app.ts';

const WEBHOOK = `webhooks:
  newPet:
    post:
      requestBody:
        content: { application/json: { example: { adoptUrl: 'https://provider.example/adopt' } } }
      responses: { '200': { description: Received } }
      callbacks: { adopt: { '{$request.body#/adoptUrl}': { put: { responses: { '200': { description: ok } } } } } }
`;

test('a pasted webhook is wrapped, simulated without a URL, and still selected after a reload', async ({
  app,
  page,
}) => {
  await app.open();
  await app.paste(WEBHOOK);
  await page.getByRole('button', { name: 'Wrap and open' }).click();
  await app.expectUrl('https://provider.example/adopt');
  await app.callback(/^POST newPet/).click();
  await app.expectNoUrl(
    'webhook newPet is sent to a URL that the consumer registers outside this description',
  );
  await expect(app.flow.getByText('1 callback, 1 webhook')).toBeVisible();
  await expect(app.callback(/^POST newPet/)).toHaveAttribute('aria-pressed', 'true');
  const request = app.simulator.getByRole('group', { name: 'Webhook request' });
  await expect(request).toContainText('POST /newPet HTTP/1.1');
  await expect(app.simulator.getByRole('group', { name: 'Reply' })).toContainText('Received');
  await expect(app.simulator.getByRole('group')).toHaveCount(2);
  await page.reload();
  await app.expectNoUrl('webhook newPet');
});
