import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { deep, fiveAreas, oneKey, thousand } from './support/manyCallbacks.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Opens a document and waits until the flow counts its callbacks. */
async function openMany(app: App, text: string, count: string): Promise<void> {
  await app.page.setViewportSize(WIDE);
  await app.openFile('many.json', text);
  await expect(app.flow.getByText(count)).toBeAttached();
}

const openOneKey = (app: App) => openMany(app, oneKey(), '83 callbacks in 1 operation');
const openFiveAreas = (app: App) => openMany(app, fiveAreas(), '115 callbacks in 46 operations');
const openThousand = (app: App) => openMany(app, thousand(), '1,000 callbacks in 1,000 operations');

/** By way of another document, since the same one looks the same before and after it opens. */
async function openThousandAgain(app: App): Promise<void> {
  await openOneKey(app);
  await openThousand(app);
}

const expectNothingFromAxe = (page: Page) => expectAccessible(page, '[aria-label="Flow"]');

test('callbacks with one key, in groups, and nested twenty deep are reached on a canvas and on a phone; axe finds nothing', async ({
  app,
  page,
}) => {
  test.slow();
  await app.open();
  await test.step('callbacks nested twenty deep: the canvas and the phone reach the last one', async () => {
    await openMany(app, deep(), '200 callbacks in 10 operations');
    await app.callback(/^level1of1 /).focus();
    for (let level = 2; level <= 20; level += 1) await page.keyboard.press('ArrowRight');
    await expect(app.callback(/^level20of1 /)).toBeFocused();
    await expect(app.callback(/^level20of1 /)).toBeInViewport({ ratio: 0.99 });
    await page.keyboard.press('Enter');
    await expect(app.page.getByText('may send level20of1')).toBeVisible();
    await page.setViewportSize(PHONE);
    await expect(app.callback(/^level20of1 /)).toBeInViewport();
    await expect(app.flow.getByText('Level 20: API consumer → API provider')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  await test.step('83 callbacks with one key are shown under their key, at the keyboard too; axe finds nothing', async () => {
    await openOneKey(app);
    await test.step('the key and the URL are shown once, above callbacks of one line each', async () => {
      const group = app.callback(/^83 callbacks, same key/);
      await expect(group).toContainText('https://consumer.example/callbackUrl');
      await expect(group).toHaveAttribute('aria-expanded', 'true');
      const first = app.callback('topic1 POST {$request.body#/callbackUrl}');
      await expect(first).toHaveAttribute('aria-pressed', 'true');
      await expect(first).toBeInViewport({ ratio: 0.99 });
      const last = app.callback('topic83 POST {$request.body#/callbackUrl}');
      await last.click();
      await expect(last).toHaveAttribute('aria-pressed', 'true');
      await expect(app.simulator.getByText('the provider may send topic83')).toBeVisible();
    });

    await test.step('the keyboard goes through the group, closes it and opens it', async () => {
      await app.callback(/^topic1 /).focus();
      await page.keyboard.press('End');
      await expect(app.callback(/^topic83 /)).toBeFocused();
      await page.keyboard.press('Home');
      const group = app.callback(/^83 callbacks, same key/);
      await expect(group).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(app.callback(/^topic/)).toHaveCount(0);
      await page.keyboard.press('ArrowRight');
      await expect(app.callback(/^topic/)).toHaveCount(83);
    });

    await expectNothingFromAxe(page);
    await page.setViewportSize(PHONE);
    await expect(app.flow.getByRole('listitem').first()).toBeVisible();
    await expectNothingFromAxe(page);
  });

  await test.step('115 callbacks in one document are grouped; axe finds nothing', async () => {
    await openFiveAreas(app);
    await test.step('are grouped under their tag; only the selected one is open', async () => {
      await expect(app.heading(/^accounts · 10 operations · 25 callbacks/)).toHaveAttribute(
        'aria-expanded',
        'true',
      );
      await app.heading(/^payments/).press('ArrowRight');
      await expect(app.callback(/^created5 /)).toBeAttached();
      await expect(app.callback(/^created5 /)).toContainText('https://consumer.example/callbackUrl');
    });

    await test.step('or under the start of their path, past what all share, or under nothing', async () => {
      await app.flow.getByLabel('Group').selectOption('Group: path');
      await expect(app.heading(/^\/v1\/accounts · 10 operations/)).toHaveAttribute('aria-expanded', 'true');
      await app.flow.getByLabel('Group').selectOption('Group: none');
      await expect(app.heading(/operations ·/)).toHaveCount(0);
      await expect(app.flow.getByRole('button', { name: 'Collapse all' })).toBeHidden();
      await app.flow.getByLabel('Group').selectOption('Group: tag');
      await expect(app.heading(/^accounts · 10 operations/)).toBeVisible();
    });

    await expectNothingFromAxe(page);
    await page.setViewportSize(PHONE);
    await expect(app.flow.getByRole('listitem').first()).toBeVisible();
    await expectNothingFromAxe(page);
  });
});

test('1,000 callbacks are readable, walked and searched on a canvas and on a phone, and the page stays small', async ({
  app,
  page,
}) => {
  test.slow();
  await app.open();
  await test.step('1,000 callbacks open at a readable size, collapse and expand all at once; the page stays small', async () => {
    await openThousand(app);
    const selected = app.callback(/^onEvent1 /);
    await expect(selected).toHaveAttribute('aria-pressed', 'true');
    await expect(selected).toBeInViewport({ ratio: 0.99 });
    const lineHeight = await selected.evaluate((button) => button.getBoundingClientRect().height / 3);
    expect(lineHeight).toBeGreaterThan(13);

    await app.flow.getByRole('button', { name: 'Collapse all' }).click();
    await expect(app.heading(/· 50 operations/)).toHaveCount(20);
    await expect(app.callback(/^onEvent/)).toHaveCount(0);
    await app.flow.getByLabel('Group').selectOption('Group: path');
    await expect(app.callback(/^onEvent1 /)).toBeInViewport({ ratio: 0.99 });
    await app.flow.getByRole('button', { name: 'Expand all' }).click();
    await expect(app.callback(/^onEvent1 /)).toBeInViewport({ ratio: 0.99 });
    expect(await app.flow.locator('button').count()).toBeLessThan(100);
    await app.flow.getByRole('button', { name: 'Fit flow' }).click();
    await expect(app.callback(/^onEvent1 /)).toBeInViewport();
    await expect.poll(() => app.flow.locator('button').count()).toBeLessThan(400);
  });

  await app.flow.getByLabel('Group').selectOption('Group: tag');
  await openThousandAgain(app);
  await test.step('the arrow keys walk headings, operations and callbacks, drawn or not', async () => {
    await app.callback(/^onEvent1 /).focus();
    await page.keyboard.press('End');
    await expect(app.callback(/^onEvent981 /)).toBeFocused();
    await expect(app.callback(/^onEvent981 /)).toBeInViewport({ ratio: 0.99 });
    await expect(app.callback(/^onEvent981 /)).toContainText('https://consumer.example/callbackUrl');
    await page.keyboard.press('ArrowLeft');
    await expect(app.callback(/^POST \/area-21\/subscriptions-981/)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(app.heading(/^tag-1 /)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(app.heading(/^tag-1 /)).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(app.heading(/^tag-2 /)).toBeFocused();
    await page.keyboard.type('42');
    await expect(app.flow.getByRole('searchbox')).toHaveValue('42');
    await expect(app.callback(/^onEvent42 /)).toBeVisible();
  });

  await test.step('search finds closed and distant nodes; Enter selects one; cleared, it stays in sight', async () => {
    await app.flow.getByRole('searchbox').fill('');
    await page.locator('header h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('onevent977');
    await expect(app.flow.getByText('1 of 1,000 callbacks')).toBeVisible();
    await page.keyboard.press('Enter');
    const found = app.callback(/^onEvent977 /);
    await expect(found).toHaveAttribute('aria-pressed', 'true');
    await expect(app.simulator.getByText('the provider may send onEvent977')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(app.heading(/^tag-17/)).toBeFocused();
    await app.flow.getByRole('searchbox').fill('');
    await expect(app.flow.getByText('1,000 callbacks in 1,000 operations')).toBeVisible();
    await expect(found).toBeInViewport({ ratio: 0.99 });
    await expect(app.heading(/^tag-17/)).toHaveAttribute('aria-expanded', 'true');
  });

  await test.step('on a phone the list is in the page only where one looks, and the keyboard reaches its end', async () => {
    await openThousandAgain(app);
    await page.setViewportSize(PHONE);
    await app.flow.getByRole('button', { name: 'Expand all' }).click();
    await expect(app.callback(/^onEvent1 /)).toBeInViewport();
    const rows = app.flow.locator('li');
    await expect.poll(() => rows.count()).toBeLessThan(120);
    await expect(app.heading(/^tag-1 /)).toBeVisible();
    await expect(rows.first()).toHaveAttribute('aria-setsize', '2020');
    await app.callback(/^onEvent1 /).focus();
    await page.keyboard.press('End');
    const last = app.callback(/^onEvent1000 /);
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(last).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(app.callback(/^POST .*subscriptions-1000/)).toBeFocused();
    await expect.poll(() => rows.count()).toBeLessThan(120);
    await page.keyboard.press('Home');
    await expect(app.heading(/^tag-1 /)).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
