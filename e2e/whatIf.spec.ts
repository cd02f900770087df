import type { Locator } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { exampleText } from './support/example.ts';
import { freshProfile } from './support/freshProfile.ts';

const BASE = 'https://shop.example.com/status?channel=web&shop=main';
const tab = (app: App, name: string) => app.simulator.getByRole('tab', { name: new RegExp(`^${name}`) });

/** The cell of a row, by its row header and the head of its column. */
async function cell(table: Locator, row: string, column: string): Promise<Locator> {
  const head = table.getByRole('columnheader', { name: column, exact: true });
  // Filled while the page is idle: without its head, the column has no place yet.
  await expect(head).toBeVisible();
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const found = table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name: row, exact: true }) });
  // The row header is the first column.
  return found.getByRole('cell').nth(heads.indexOf(column) - 1);
}

test('scenarios, readings, tools and risks of a callback, opened elsewhere exactly so', async ({
  app,
  browser,
  baseURL,
}) => {
  await app.open();
  await app.openFile('deliveries.yaml', exampleText('deliveries.yaml'));
  await app.expectUrl(`${BASE}&note=floor:2`);
  await expect(tab(app, 'Scenarios')).toHaveText(/Scenarios \d\d/);
  await expect(tab(app, 'Readings')).toHaveText('Readings 1');
  await expect(tab(app, 'Risks')).toHaveText('Risks 7');

  await tab(app, 'Scenarios').click();
  const scenarios = app.page.getByRole('table', { name: 'Scenarios' });
  await expect(await cell(scenarios, 'As in Exchange', 'Callback URL')).toHaveText(`${BASE}&note=floor:2`);
  await expect(await cell(scenarios, 'letter', 'Callback URL')).toHaveText(/^No callback URL: /);
  await scenarios.getByRole('button', { name: 'letter', exact: true }).click();
  await app.expectNoUrl('null');
  await app.simulator.getByRole('button', { name: 'Keep this sample' }).click();
  await app.simulator.getByLabel('Name of the scenario').fill('Letters have no note');
  await app.page.keyboard.press('Enter');
  await expect(await cell(scenarios, 'Letters have no note', 'Marks')).toContainText('as expected');
  await scenarios.getByRole('button', { name: 'parcel', exact: true }).click();
  await app.expectUrl(`${BASE}&note=floor:2`);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await app.expectNoUrl('null');

  await tab(app, 'Readings').click();
  const nulls = app.page.getByRole('radiogroup', { name: 'Null' });
  await nulls.getByRole('radio', { name: /The text null/ }).check();
  await app.expectUrl('https://shop.example.com/letters?channel=web&shop=main&note=null');
  await expect(app.simulator.getByText('with Null: the text null')).toBeVisible();
  const tools = app.page.getByRole('table', { name: 'Tools' });
  await expect(await cell(tools, 'Microcks 1.16', 'Sends')).toHaveText('nothing sent');
  await expect(await cell(tools, 'MockServer 7.0', 'Sends')).toHaveText('https://shop.example.com/letters');
  await tab(app, 'Scenarios').click();
  await expect(await cell(scenarios, 'Letters have no note', 'Marks')).toContainText('not as expected');

  await tab(app, 'Risks').click();
  await app.page.getByRole('button', { name: 'Try: A value can add parameters' }).first().click();
  await app.expectUrl('https://shop.example.com/letters?channel=web&shop=a&b=c&note=null');

  await tab(app, 'Receiver').click();
  await expect(app.page.getByRole('region', { name: 'Receiver OpenAPI' })).toContainText('x-callback-of');
  await expectAccessible(app.page);

  await app.page.getByRole('button', { name: 'Share' }).click();
  await expect(app.page.getByText('Link copied.')).toBeVisible();
  const link = await app.page.evaluate(() => navigator.clipboard.readText());
  const fresh = await freshProfile(browser, baseURL);
  await fresh.open(link);
  await fresh.expectUrl('https://shop.example.com/letters?channel=web&shop=a&b=c&note=null');
  await expect(fresh.simulator.getByText('with Null: the text null')).toBeVisible();
  await tab(fresh, 'Scenarios').click();
  const theirs = fresh.page.getByRole('table', { name: 'Scenarios' });
  await expect(await cell(theirs, 'Letters have no note', 'Marks')).toContainText('not as expected');
  await fresh.page.reload();
  await expect(fresh.simulator.getByText('with Null: the text null')).toBeVisible();
});
