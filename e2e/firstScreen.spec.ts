import { gzipSync } from 'node:zlib';
import { expect, test } from './app.ts';

test('the bare address shows an example with a resolved callback', async ({ app, page }) => {
  await app.open();
  await app.expectUrl('https://tonys-server.com/data');
  await expect(page.getByText('Paste your own; nothing is uploaded.')).toBeVisible();
  await expect(app.simulator.getByText('returns 201, the provider sends')).toBeVisible();
  for (const name of ['Document', 'Flow', 'Simulator', 'Problems']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('status')).toHaveCount(1);
});

test('the scripts fetched until the URL answers stay within their budget', async ({ page }) => {
  const main: number[] = [];
  const worker: number[] = [];
  let answered = false;
  page.on('response', async (response) => {
    if (answered || !/\.js($|\?)/.test(response.url())) return;
    const size = gzipSync(await response.body()).length;
    (response.url().includes('worker') ? worker : main).push(size);
  });
  await page.goto('./');
  await expect(page.getByRole('status', { name: 'Callback URL' })).toHaveText('https://tonys-server.com/data');
  answered = true;
  const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
  expect(total(main)).toBeGreaterThan(0);
  expect(total(main)).toBeLessThanOrEqual(170_000);
  expect(total(worker)).toBeLessThanOrEqual(70_000);
});

test('no request leaves the page by itself', async ({ app, page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(page.url()).origin) foreign.push(request.url());
  });
  await app.open();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.keyboard.press('Escape');
  expect(foreign).toEqual([]);
});
