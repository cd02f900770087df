import { crc32, deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { freshProfile } from './support/freshProfile.ts';
import { largeDocument } from './support/largeDocument.ts';
import { SECRET_DOCUMENT } from './support/secretDocument.ts';

const LARGE = largeDocument();
const WHOLE = /^The whole document/;
const ALL = /^Only what all 5 callbacks need/;
const ONE = /^Only what the selected callback needs/;

/** A large document with the third callback selected and its URL typed. */
async function openLarge(app: App): Promise<void> {
  await app.open();
  await app.openFile('large.yaml', LARGE);
  await app.select(/^onMoved/);
  await app.setField('Query', 'callbackUrl', 'https://typed.example');
  await app.expectUrl('https://typed.example/onMoved');
}

async function openShare(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(app.page.getByText('Link copied.')).toBeVisible();
  await expect(app.shared.getByText('Measuring')).toBeHidden();
}

/** How many characters a choice says that its link has. */
async function lengthOf(app: App, choice: RegExp): Promise<number> {
  const name = await app.shared
    .getByText(/[\d,]+ characters$/)
    .filter({ visible: true })
    .allTextContents();
  const labels = await app.shared
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.parentElement?.textContent ?? ''));
  const label = labels.find((each) => choice.test(each)) ?? '';
  expect(name.length).toBe(labels.length);
  return Number(/([\d,]+) characters$/.exec(label)?.[1]?.replaceAll(',', ''));
}

test('a large document: Share measures each choice, and Ctrl+S copies the same, and a slice opens elsewhere as it was here', async ({
  app,
  browser,
  baseURL,
}) => {
  test.slow();
  expect(LARGE.length).toBeGreaterThan(180_000);
  await openLarge(app);
  await openShare(app);
  await expect(app.shareChoice(ALL)).toBeChecked();
  await expect(app.shared).toContainText(
    /5 of 405 operations, \d kB\. Everything else of the document is left out\./,
  );
  await expect(app.shared).toContainText(/1 of 405 operations, 1 of 5 callbacks, 1 kB\./);
  const [whole, all, one] = [await lengthOf(app, WHOLE), await lengthOf(app, ALL), await lengthOf(app, ONE)];
  expect(whole).toBeGreaterThan(32_000);
  expect(all).toBeLessThan(whole / 10);
  expect(one).toBeLessThan(all);
  const link = await app.copied();
  expect(link.length).toBe(all);
  expect(await app.shared.getByLabel('Link', { exact: true }).inputValue()).toBe(link);
  await app.page.keyboard.press('Escape');
  await app.page.evaluate(() => navigator.clipboard.writeText('nothing'));
  await app.page.keyboard.press('ControlOrMeta+S');
  await expect(app.message).toContainText(
    /Link copied, [\d,]+ characters\. Only what all 5 callbacks need: 5 of 405 operations/,
  );
  expect(await app.copied()).toBe(link);

  const fresh = await freshProfile(browser, baseURL);
  await fresh.open(link);
  await fresh.expectUrl('https://typed.example/onMoved');
  await expect(fresh.callback(/^onMoved/).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(fresh.field('Query', 'callbackUrl')).toHaveValue('https://typed.example');
  await expect(fresh.page.getByRole('banner')).toContainText('Slice of large.yaml');
  await expect(fresh.page.getByRole('region', { name: 'Message' })).toContainText(
    'a slice of large.yaml, with only what its callbacks and links need',
  );
  await fresh
    .callback(/^onRemoved/)
    .first()
    .click();
  await fresh.expectUrl('https://onRemoved.example/onRemoved');
  await expect(fresh.problems).toContainText('No problems');
  // Passed on from there it is still the same slice.
  await fresh
    .callback(/^onMoved/)
    .first()
    .click();
  await openShare(fresh);
  await expect(fresh.shareChoice(/^The whole slice/)).toBeChecked();
  expect(await fresh.copied()).toBe(link);
});

test('what the selected callback needs, by keyboard alone; on a phone the choices fit', async ({
  app,
  browser,
  baseURL,
  page,
}) => {
  test.slow();
  await openLarge(app);
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(app.shareChoice(ONE)).toBeEnabled();
  await expect(app.shared.getByText('Measuring')).toBeHidden();
  await expect(app.shared.getByLabel('Link', { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(app.shareChoice(ALL)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(app.shareChoice(ONE)).toBeFocused();
  await expect(app.shareChoice(ONE)).toBeChecked();
  await expect(app.shared).toContainText('What the selected callback needs is inside the link');
  const link = await app.copied();
  expect(link.length).toBe(await lengthOf(app, ONE));
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => isWithin(page)).toBe(true);
  await expectAccessible(page, '[role="dialog"]');
  await page.setViewportSize({ width: 1440, height: 900 });

  await app.shared.getByRole('button', { name: 'Download slice' }).focus();
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('large.slice.yaml');
  const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  expect(text).toContain('onMoved');
  expect(text).not.toContain('onClosed');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();

  const fresh = await freshProfile(browser, baseURL);
  await fresh.open(link);
  await fresh.expectUrl('https://typed.example/onMoved');
  await expect(fresh.flow.getByRole('button', { name: /^on/ })).toHaveCount(1);
  expect(await fresh.documentText()).toBe(text);
});

test('a slice leaves secrets out, joins many documents, and is not offered where it would save nothing', async ({
  app,
  browser,
  baseURL,
}) => {
  test.slow();
  await test.step('where a slice would save nothing, there is nothing to choose', async () => {
    await app.open();
    await app.openFile('one.yaml', SMALLEST);
    await app.expectUrl('https://c.example');
    await openShare(app);
    await expect(app.shared.getByRole('radio')).toHaveCount(0);
    await expect(app.shared).toContainText('The document is inside the link; nothing was uploaded.');
  });

  await test.step('secrets stay out of a slice too, unless ticked', async () => {
    await app.page.keyboard.press('Escape');
    await app.openFile('secrets.yaml', `${SECRET_DOCUMENT}components:\n  schemas:\n${unused()}`);
    await app.expectUrl('https://tonys-server.com/data/suffix');
    await app.simulator
      .getByText(/more inputs?$/)
      .first()
      .click();
    await app.setField('Header', 'Authorization', 'Bearer hunter2');
    await openShare(app);
    await expect(app.shareChoice(/^Only what both callbacks need/)).toBeChecked();
    await expect(app.shared).toContainText('Left out: the value of Authorization.');
    const without = await app.copied();
    await app.shared.getByLabel('Include secret values').check();
    await expect(app.shared).toContainText('Anyone with this link can read Authorization.');
    await expect(app.shareChoice(/^Only what both callbacks need/)).toBeChecked();
    await expect.poll(() => app.copied()).not.toBe(without);
  });

  await test.step('many documents are named as many, and a slice joins them', async () => {
    await app.page.keyboard.press('Escape');
    await expect(app.shared).toBeHidden();
    await app.open(linkTo(['openapi.yaml', ENTRY], ['paths/streams.yaml', STREAMS], ['unused.yaml', LARGE]));
    await app.expectUrl('https://c.example/data');
    await openShare(app);
    await expect(app.shareChoice(/^All 3 documents/)).toBeEnabled();
    await expect(app.shareChoice(/^Only what the callback needs/)).toBeChecked();
    await expect(app.shared).toContainText('in one file. Everything else of the 3 documents is left out.');
    const link = await app.copied();
    const fresh = await freshProfile(browser, baseURL);
    await fresh.open(link);
    await fresh.expectUrl('https://c.example/data');
    await expect(fresh.problems).toContainText('No problems');
    await app.shareChoice(/^All 3 documents/).check();
    await expect(app.shared).toContainText('All 3 documents are inside the link; nothing was uploaded.');
  });
});

/** Nothing in Share, and Share itself, is wider than the screen. */
function isWithin(page: Page): Promise<boolean> {
  return page.getByRole('dialog', { name: 'Share' }).evaluate((dialog) => {
    const { left, right } = dialog.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && dialog.scrollWidth <= dialog.clientWidth;
  });
}

function linkTo(...documents: [name: string, text: string][]): string {
  const state = { e: documents[0]?.[0], d: documents, o: ['file', documents[0]?.[0]] };
  const text = deflateRawSync(JSON.stringify(state)).toString('base64url');
  return `./#cb1.${text.length.toString(36)}.${crc32(text).toString(36)}.${text}`;
}

/** Schemas whose text does not compress much. */
function unused(): string {
  return LARGE.slice(LARGE.indexOf('    Record0:'));
}

const SMALLEST = `openapi: 3.1.0
info:
  title: One
  version: '1'
paths:
  /a:
    post:
      responses:
        '201':
          description: Created
      callbacks:
        onA:
          https://c.example:
            post:
              responses:
                '204':
                  description: Received
`;
const ENTRY = `openapi: 3.1.0
info: { title: Many, version: '1' }
paths:
  /streams: { $ref: paths/streams.yaml }
`;
const STREAMS = `post:
  parameters:
    - { name: callbackUrl, in: query, required: true, schema: { type: string, format: uri }, example: 'https://c.example' }
  responses: { '201': { description: Created } }
  callbacks:
    onData:
      '{$request.query.callbackUrl}/data':
        post: { responses: { '204': { description: Received } } }
`;
