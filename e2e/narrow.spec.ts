import { expect, test } from './support/app.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('one pane at a time under the URL, nothing wider than the screen, no editor until it is opened', async ({
  app,
  page,
}) => {
  test.slow();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await app.open();
  await app.expectUrl('https://tonys-server.com/data');
  await expect(app.flow).toBeVisible();
  const switcher = page.getByRole('navigation', { name: 'Panes' });
  for (const name of ['Simulator', 'Problems', 'Flow']) {
    await switcher.getByRole('button', { name }).click();
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(app.url).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  expect(scripts.filter((url) => url.includes('monaco'))).toEqual([]);
  await switcher.getByRole('button', { name: 'Document' }).click();
  await app.seeEditor();

  await test.step('the flow reads from top to bottom and selects', async () => {
    await app.open();
    await app.callback(/onPaused/).click();
    await app.expectUrl('https://tonys-server.com/progress');
  });
});
