import { readFile } from 'node:fs/promises';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { exampleText } from './support/example.ts';
import { freshProfile } from './support/freshProfile.ts';

test('a review is read, copied, saved, left and come back to', async ({ app, browser, baseURL }) => {
  const { page } = app;
  const heading = page.getByRole('heading', { name: 'Callbacks of Everything at once 1.0.0' });
  await app.open();
  await app.openFile('kitchen-sink.yaml', exampleText('kitchen-sink.yaml'));
  await app.expectUrl('https://shop.example.com/hooks/P-1042?trace=t-77&status=201');
  await app.setField('Path', 'parcelId', 'P-7');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await expect(heading).toBeVisible();
  await expect(page).toHaveURL(/\?view=review#cb1\./);
  await expect(page).toHaveTitle(/^Review · Everything at once/);
  const first = page.locator('section', { has: page.getByRole('heading', { name: /^onStep/ }) });
  await expect(first).toContainText('https://shop.example.com/hooks/P-7?trace=t-77&status=201');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Review copied as Markdown')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toBe('## Callbacks of Everything at once 1.0.0');
  expect(text).toContain('```mermaid\nsequenceDiagram');
  expect(text).toContain('| Request | `POST` `https://shop.example.com/hooks/P-7?trace=t-77&status=201` |');
  expect(text).toMatch(/^- \[ \] \*\*How does the receiver know who calls\?\*\*/m);
  const links = [...text.matchAll(/\[Open[^\]]*\]\(([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links).toHaveLength(7);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download HTML' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('</svg>');
  expect(saved).not.toContain('<script');

  await test.step('on paper it begins with its title, and its wide picture has a wide page', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('header h1')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByRole('figure').filter({ hasText: 'Diagram' })).toHaveCSS('page', 'wide');
    await expect(page.getByRole('figure').filter({ hasText: 'Sequence' })).toHaveCSS('page', 'auto');
    await page.emulateMedia({ media: 'screen' });
  });

  await page.reload();
  await expect(first).toContainText('https://shop.example.com/hooks/P-7?');
  await page.getByRole('button', { name: 'Open onEnd' }).click();
  await app.expectUrl('https://eu.parcels.example.com/v2/watches/9');
  await expect(page).not.toHaveURL(/view=review/);
  await page.goBack();
  await expect(heading).toBeVisible();
  await page.goBack();
  await expect(app.url).toBeVisible();
  await page.locator('header h1').click();
  await page.keyboard.press('r');
  await expect(heading).toBeVisible();

  await test.step('the explorer is as it was left: its tab, and what the editor can undo', async () => {
    await page.goBack();
    await app.simulator.getByRole('tab', { name: /^Risks/ }).click();
    await app.editor.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# ');
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await expect(heading).toBeVisible();
    await expect(app.simulator).toBeHidden();
    await page.goBack();
    await expect(app.simulator.getByRole('tab', { name: /^Risks/, selected: true })).toBeVisible();
    await app.editor.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => app.documentText()).not.toContain('# openapi');
  });

  const fresh = await freshProfile(browser, baseURL);
  await fresh.page.goto(links[0] ?? '');
  const theirs = fresh.page.getByRole('heading', { name: 'Callbacks of Everything at once 1.0.0' });
  await expect(theirs).toBeVisible();
  await fresh.open(links.at(-1));
  await fresh.expectUrl('https://eu.parcels.example.com/v2/watches/9');
});
