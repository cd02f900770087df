import { expect, test } from './app.ts';

test.use({ serviceWorkers: 'allow' });

test('after the first visit the page works without a network', async ({ app, context, page }) => {
  await app.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await app.expectUrl('https://tonys-server.com/data');
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: /An optional callback/ }).click();
  await app.expectUrl('https://player.example.com/progress');
  // The editor is fetched on use, and was not used before.
  app.loadEditor();
  await expect(app.document.locator('.monaco-editor').first()).toBeVisible();
});

test('a server that accepts and never answers does not beat the copy', async ({ app, context, page }) => {
  await app.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  let asked = 0;
  await context.route(/\/(index\.html)?$/, () => {
    asked += 1;
  });
  await page.reload();
  await app.expectUrl('https://tonys-server.com/data');
  expect(asked).toBeGreaterThan(0);
});

test('another build is on screen with the next navigation', async ({ app, context, page }) => {
  await app.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.route(/\/(index\.html)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<html ', '<html data-build="new" ');
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'new');
});
