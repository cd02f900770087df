import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

test('the bare address shows an example with a resolved callback, and no request leaves the page by itself', async ({
  app,
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) foreign.push(request.url());
  });
  await app.open();
  await app.expectUrl('https://tonys-server.com/data');
  await expect(page.getByText('Paste your own; nothing is uploaded.')).toBeVisible();
  await expect(app.simulator.getByText('→ 201, the provider may send')).toBeVisible();
  for (const name of ['Document', 'Flow', 'Simulator', 'Problems']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('status', { name: 'Callback URL' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveCount(1);

  await page.getByRole('button', { name: 'Examples' }).click();
  await page.keyboard.press('Escape');
  expect(foreign).toEqual([]);
});

test('the scripts fetched until the URL answers stay within their budget', async ({ page, request }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('output')?.textContent) return;
      performance.mark('answered');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  await expect(page.getByRole('status', { name: 'Callback URL' })).toHaveText(
    'https://tonys-server.com/data',
  );
  const fetched = await page.evaluate(() => {
    const answered = performance.getEntriesByName('answered')[0]?.startTime ?? 0;
    return (
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime <= answered && entry.name.endsWith('.js'))
        .map((entry) => entry.name)
        // The page names the worker and what follows the answer as preloads, too.
        .filter((name) => !/\/assets\/(?:analysis\.worker|simulator)-/.test(name))
    );
  });
  const size = async (urls: readonly string[]) => {
    const bodies = await Promise.all(urls.map(async (url) => (await request.get(url)).body()));
    return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  };
  expect(fetched.length).toBeGreaterThan(0);
  expect(await size(fetched)).toBeLessThanOrEqual(170_000);
  // The bundled example answers without the worker; any other document needs it.
  // What the tabs of the simulator ask the worker waits for an idle page.
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  await page.reload();
  await expect.poll(async () => (await scriptsOfWorker(page)).length).toBeGreaterThan(0);
  expect(await size(await scriptsOfWorker(page))).toBeLessThanOrEqual(70_000);
});

/** The script of the worker that analyses, and every one it has fetched, whatever they are called: those for schemas may come with them. */
async function scriptsOfWorker(page: Page): Promise<readonly string[]> {
  const worker = page.workers().find((each) => each.url().includes('analysis.worker'));
  if (!worker) return [];
  const fetched = await worker.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => entry.name),
  );
  return [worker.url(), ...fetched.filter((name) => name.endsWith('.js'))];
}
