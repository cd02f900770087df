import type { Locator } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';

/** Nothing to say about the first; the others get notes, no URL, or more lines than there is room for. */
const VALUES = [
  'https://a.example/events?x=1#part',
  'https://a.example/events/',
  'a b',
  '',
  `https://a.example/${'long/'.repeat(240)}`,
];

/**
 * Types each value letter by letter, and looks after each letter where the field is. What it has in common with the value
 * before comes at once, as does the long one.
 */
async function expectStill(app: App, field: Locator, select: () => Promise<void>): Promise<void> {
  const place = async () => JSON.stringify(await field.boundingBox());
  const before = await place();
  await select();
  expect(await place(), 'selected').toBe(before);
  let last = '';
  for (const value of VALUES) {
    await app.page.keyboard.press('ControlOrMeta+A');
    await app.page.keyboard.press('Delete');
    expect(await place(), 'emptied').toBe(before);
    const letters = value.length > 100 ? [value] : lettersAfter(last, value);
    for (const letter of letters) {
      await app.page.keyboard.insertText(letter);
      expect(await place(), `${letter} of ${value.slice(0, 40)}`).toBe(before);
    }
    last = value;
    await expect(field).toHaveValue(value);
    if (value.startsWith('https')) await expect(app.url).toContainText(value);
    expect(await place(), value.slice(0, 40)).toBe(before);
  }
}

/** A text in pieces: the beginning that another one shares with it, then letter by letter. */
function lettersAfter(other: string, text: string): readonly string[] {
  let shared = 0;
  while (shared < text.length && text[shared] === other[shared]) shared += 1;
  return [text.slice(0, shared), ...text.slice(shared)].filter((piece) => piece !== '');
}

test.describe('nothing moves while one types', () => {
  test.beforeEach(async ({ app, page }) => {
    await app.open();
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('menuitem', { name: /^An invalid key, read as meant/ }).click();
    await app.expectUrl('https://www.external.org/events/invoices/2expen51ve');
  });

  test('on a wide page', async ({ app }) => {
    const field = app.field('Query', 'callback_url');
    await expectStill(app, field, () => field.click());
    await expect(app.url.getByText('/invoices/')).toBeAttached();
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test('where the field is tapped', async ({ app, page }) => {
      await page.getByRole('button', { name: 'Simulator' }).tap();
      const field = app.field('Query', 'callback_url');
      await expectStill(app, field, () => field.tap());
    });
  });
});
