import type { Locator } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import {
  brokenKeys,
  described,
  largeBody,
  largeValue,
  longKey,
  manyParameters,
  turning,
} from './support/heavyDocuments.ts';

async function openHeavy(app: App, text: string): Promise<void> {
  await app.openFile('heavy.json', text);
}

test.beforeEach(({ app }) => app.open());

/** How much of the page a heavy document takes: a small one has some thousand elements. */
const elementsOf = (place: Locator): Promise<number> => place.locator('*').count();

async function expectFewElements(app: App): Promise<void> {
  await expect.poll(() => elementsOf(app.page.locator('body'))).toBeLessThan(6000);
}

test('a megabyte in a body or in one value is cut where it is shown, edited and copied whole', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('a body of a megabyte shows its beginning, and all of it can be edited', async () => {
    await openHeavy(app, largeBody());
    await app.expectUrl('https://consumer.example/hook');
    const body = app.simulator.getByLabel('Request body', { exact: true });
    expect((await body.inputValue()).length).toBeLessThanOrEqual(12_000);
    await expect(body).toHaveAttribute('readonly');
    await expect(app.simulator.locator('mark')).toHaveText('"url": "https://consumer.example/hook"');
    await expectFewElements(app);

    app.loadEditor();
    await app.simulator.getByRole('button', { name: 'Edit the whole text of request body' }).click();
    await expect(body).toBeFocused();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    // The first time to where the line is wrapped.
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('-typed');
    await app.expectUrl('https://consumer.example/hook-typed');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('{"url": "https://other.example"}');
    await app.expectUrl('https://other.example');
    await page.keyboard.press('Tab');
    await expect(body).not.toBeFocused();
    await app.simulator.getByRole('button', { name: 'Reset request body' }).click();
    await app.expectUrl('https://consumer.example/hook');
    await expectFewElements(app);

    // The last text that is typed is kept when the callback is left at once.
    await body.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('{"url": "https://last.example"}');
    await app.callback(/^onEvent/).focus();
    await app.expectUrl('https://last.example');
  });

  await test.step('a value of a megabyte is cut wherever it is shown, and copied whole', async () => {
    await openHeavy(app, largeValue());
    await expect(app.url).toContainText(/^https:\/\/consumer\.example\/abc.*… \(1,000,025 characters\)$/);
    // The plain text that is there before it would count.
    await app.seeEditor();
    const longest = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let most = 0;
      while (walker.nextNode()) most = Math.max(most, walker.currentNode.nodeValue?.length ?? 0);
      for (const field of document.querySelectorAll('input')) most = Math.max(most, field.value.length);
      return most;
    });
    expect(longest).toBeLessThan(25_000);
    await page.getByRole('button', { name: 'Copy URL' }).click();
    await expect.poll(async () => (await app.copied()).length).toBe(1_000_025);

    app.loadEditor();
    await app.simulator.getByRole('button', { name: 'Edit the whole text of url' }).click();
    await expect(app.simulator.getByLabel('url', { exact: true })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('https://short.example');
    await app.expectUrl('https://short.example');
  });
});

test('thousands of parameters or expressions are in the page only where one looks', async ({ app, page }) => {
  test.slow();
  await test.step('of 2,000 parameters only those in sight are in the page, and the keyboard reaches the rest', async () => {
    await openHeavy(app, manyParameters());
    await app.expectUrl('https://consumer.example/2000');
    await app.setField('Query', 'p2000', 'https://typed.example');
    await app.expectUrl('https://typed.example');
    await app.simulator.getByText('1,999 more inputs').click();
    const fields = app.simulator.getByRole('group', { name: 'Query' }).locator('input:not([type=checkbox])');
    await expect(app.simulator.getByLabel('p1', { exact: true })).toBeVisible();
    await expect.poll(() => fields.count()).toBeLessThan(200);
    await app.simulator.getByLabel('p1', { exact: true }).focus();
    // Past those that were there at first; between two fields is the way to a declaration.
    const drawn = await fields.count();
    for (let number = 2; number <= drawn + 10; number++) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(app.simulator.getByLabel(`p${number}`, { exact: true })).toBeFocused();
    }
    await expect.poll(() => fields.count()).toBeLessThan(200);
    await expectFewElements(app);
  });

  await test.step('a key of a thousand expressions draws its beginning, and more on request', async () => {
    await openHeavy(app, longKey());
    await expect(app.url).toContainText(/^https:\/\/consumer\.example(\/7){900}/, { timeout: 30_000 });
    const chips = app.url.getByRole('button', { name: '7', exact: true });
    await expect(chips).toHaveCount(59);
    await expectFewElements(app);
    await app.url.getByRole('button', { name: 'Show 120 more of 1,879 pieces' }).click();
    await expect(chips).toHaveCount(119);
    await chips.first().focus();
    await page.keyboard.press('End');
    await expect(chips.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(app.chip('https://consumer.example')).toHaveAttribute('aria-pressed', 'true');
    await expect((await app.explain()).getByText('Where these 1000 values come from')).toBeVisible();
    const sources = page.getByRole('button', { name: /^Go to field/ });
    await expect(sources.first()).toBeVisible();
    await expect.poll(() => sources.count()).toBeLessThan(120);
    await expectFewElements(app);
  });
});

test('2,000 broken keys: problems and flow draw what is in sight, and answer keys', async ({ app, page }) => {
  await openHeavy(app, brokenKeys());
  await expect(app.flow.getByText('2,000 callbacks in 2,000 operations')).toBeAttached();
  await expect(app.problem(/^Expected # after \$request\.body/).first()).toBeVisible();
  await expectFewElements(app);
  await app.problems.locator('[data-stop]').first().focus();
  for (let row = 0; row < 45; row++) await page.keyboard.press('ArrowDown');
  await expect(app.problems.locator('[data-stop]:focus')).toBeInViewport();
  await expectFewElements(app);
  await app.callback(/^onEvent1 /).focus();
  await page.keyboard.press('ArrowDown');
  await expect(app.callback(/^onEvent1 /)).not.toBeFocused();
});

test('texts that take long as Markdown, or turn their direction, are shown plainly', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('a description that would take long as Markdown is shown as plain text', async () => {
    for (const [what, text, reason] of [
      ['1,500 lists within each other', '- '.repeat(1500), 'it is nested more than 10 levels deep'],
      ['200 kB of emphasis without end', '*a_ '.repeat(50_000), 'it is longer than 10,000 characters'],
    ] as const) {
      await test.step(what, async () => {
        await app.openFile('heavy.json', described(`${text}x`));
        await app.expectUrl('https://consumer.example');
        await app.simulator.getByRole('button', { name: 'Schema of the request body' }).click();
        await expect(app.simulator.getByText(`Shown as plain text: ${reason}.`)).toBeVisible();
        await app.setField('Query', 'url', 'https://typed.example');
        await app.expectUrl('https://typed.example');
      });
    }
  });

  await test.step('a name that turns its direction leaves our own words where they are', async () => {
    await openHeavy(app, turning());
    await expect(app.url).toContainText('No callback URL');
    const sentence = page.locator('p').filter({ hasText: 'the provider may send' });
    const name = await placeOf(sentence, 'paid\u202eoediv');
    expect((await placeOf(sentence, 'may send')).right).toBeLessThanOrEqual(name.left);
  });
});

/** Where words are on screen, by where they start and end. */
const placeOf = (place: Locator, words: string): Promise<{ left: number; right: number }> =>
  place.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { left, right } = range.getBoundingClientRect();
      return { left: Math.round(left), right: Math.round(right) };
    }
    throw new Error(`${wanted} is not here`);
  }, words);
