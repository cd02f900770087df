import type { Page } from '@playwright/test';
import { App, expect, test } from './support/app.ts';
import { serveFolder } from './support/folderServer.ts';
import { OUT_DIR } from './support/ownServer.ts';
import { writeSecondBuild } from './support/secondBuild.ts';

test.use({ serviceWorkers: 'allow' });

test('after the first visit the page works with a server that never answers, and without a network', async ({
  app,
  context,
  page,
}) => {
  test.slow();
  await test.step('a server that accepts and never answers does not beat the copy', async () => {
    // A script that is kept back in the server would keep its copy for offline use back too.
    app.loadEditor();
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

  await test.step('after the first visit the page works without a network', async () => {
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
    await expect(app.document.locator('.monaco-editor').first()).toBeVisible();
  });
});

test('after another build is deployed the open page works on and offers it, and the next visit has it', async ({
  app,
  context,
  page,
}, info) => {
  const first = OUT_DIR;
  const second = info.outputPath('second');
  await writeSecondBuild(first, second);
  const server = await serveFolder(first, '/');
  const entry = (of: Page) => of.locator('script[type="module"]').last().getAttribute('src');
  try {
    await app.open(server.url);
    const before = await entry(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await app.setField('Query', 'callbackUrl', 'https://typed.example');
    await app.expectInAddress('https://typed.example');
    server.deploy(second);

    const visit = new App(await context.newPage());
    await visit.open(server.url);
    expect(await entry(visit.page)).not.toBe(before);
    await visit.seeEditor();
    await visit.page.close();

    // The server has none of these any more.
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(app.shared).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Reload for the new version' }).click();
    await expect.poll(() => entry(page)).not.toBe(before);
    await app.expectUrl('https://typed.example/data');
    // Alone now, it is served by the new worker, which has removed what the old one kept.
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).join())).toMatch(/second$/);
    // A page asks once for the worker to begin, and the tab that closed may still have counted then.
    await expect(async () => {
      const kept = await page.evaluate(() => caches.keys());
      if (kept.length > 1) await page.reload();
      expect(kept).toHaveLength(1);
    }).toPass({ intervals: [1000, 3000] });
  } finally {
    await server.close();
  }
});
