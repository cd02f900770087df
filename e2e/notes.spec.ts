import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { freshProfile } from './support/freshProfile.ts';

const HOSTILE = '<img src=x onerror=alert(1)> **no** שלום';

/** Every pin in a pane, by what assistive technology reads of it. */
const pinsIn = (pane: Locator) =>
  pane.getByRole('button', { name: /^Note \d+ on / }).evaluateAll((pins) => pins.map((pin) => pin.ariaLabel));

/** Where things are that could move for a pin. */
const placesIn = (app: App) =>
  app.simulator
    .locator('input, textarea, h3')
    .evaluateAll((all) =>
      all.map((each) => `${each.tagName} ${JSON.stringify(each.getBoundingClientRect())}`),
    );

async function write(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: 'New note' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

const ON_URL = 'Note 1 on $request.query.callbackUrl in the URL of onData';
const ON_FIELD = 'Note 2 on the query parameter callbackUrl of POST /streams';
const ON_CALLBACK = 'Note 3 on the callback request onData';

/** The same three, in the page, the flow and the document. */
async function expectPins(app: App): Promise<void> {
  await expect.poll(() => pinsIn(app.flow)).toEqual([ON_FIELD, ON_URL, ON_CALLBACK]);
  await expect.poll(() => pinsIn(app.simulator)).toEqual([ON_URL, ON_CALLBACK, ON_FIELD]);
}

test('notes on a URL, a field and a callback open elsewhere at the same places', async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  await app.open();
  const address = page.url();
  await expect(app.field('Query', 'callbackUrl')).toBeVisible();
  const before = await placesIn(app);
  await app.chip('https://tonys-server.com').focus();
  await page.keyboard.press('n');
  await write(page, 'Only our own hosts.');
  await expect(page).not.toHaveURL(address);
  await app.field('Query', 'callbackUrl').focus();
  await page.keyboard.press('Alt+n');
  await write(page, HOSTILE);
  await page.getByRole('button', { name: 'Add note', exact: true }).click();
  await page.getByRole('combobox', { name: 'On' }).selectOption('the callback request onData');
  await write(page, 'How often is it sent again?');
  await expectPins(app);
  expect(await placesIn(app)).toEqual(before);
  await expect(app.url).toHaveText('https://tonys-server.com/data');

  await page.getByRole('button', { name: 'Share' }).click();
  const tick = app.shared.getByRole('checkbox', { name: /With notes/ });
  await expect(tick).toBeChecked();
  await expect(app.shared).toContainText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await tick.uncheck();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe(link);
  const bare = await page.evaluate(() => navigator.clipboard.readText());
  expect(bare.length).toBeLessThan(link.length);

  const other = await freshProfile(browser, baseURL);
  await other.open(link);
  await expectPins(other);
  await other.simulator.getByRole('button', { name: ON_FIELD }).click();
  const note = other.page.getByRole('dialog', { name: 'Note 2' });
  await expect(note).toContainText(HOSTILE);
  await expectAccessible(other.page);
  await other.page.keyboard.press('Escape');
  await expect(other.simulator.getByRole('button', { name: ON_FIELD })).toBeFocused();
  // In the document they are after the line of the key.
  await expect(other.documentLine('{$request.query.callbackUrl}')).toHaveText(/:13$/);
  await other.document.locator('.view-line').getByText('3', { exact: true }).first().click();
  await expect(other.page.getByRole('dialog', { name: 'Note 3' })).toBeVisible();
  await other.page.keyboard.press('Escape');

  await test.step('the list goes to a note, deletes it, and Undo brings it back', async () => {
    await other.page.getByRole('button', { name: 'Notes 3' }).click();
    const list = other.page.getByRole('dialog', { name: 'Notes' });
    await expect(list.getByRole('listitem')).toHaveCount(3);
    await expectAccessible(other.page);
    await list.getByRole('button', { name: 'Delete note 1' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await other.page.keyboard.press('Escape');
    await other.page.getByRole('button', { name: 'Undo' }).click();
    await expectPins(other);
    await other.page.getByRole('button', { name: 'Notes 3' }).click();
    await list.getByRole('button', { name: 'Go to note 2' }).click();
    await expect(note).toContainText(HOSTILE);
  });
  await other.page.context().close();
});
