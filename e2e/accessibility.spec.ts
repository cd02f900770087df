import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { exampleText } from './support/example.ts';

/** A sound document differs from one with faults where those are told. */
const DOCUMENTS = [
  { file: 'streams.yaml', callback: /onData/, panes: ['Simulator', 'Problems'] },
  {
    file: 'invoices.yaml',
    callback: /invoice_notification/,
    panes: ['Simulator', 'Problems', 'Document', 'Flow'],
  },
];

test('axe finds nothing on a wide page and on a phone', async ({ app, page }) => {
  test.slow();
  await app.open();
  await app.seeEditor();
  for (const { file, callback } of DOCUMENTS) {
    await test.step(`${file} on a wide page`, async () => {
      await app.openFile(file, exampleText(file));
      await expect(app.callback(callback)).toBeVisible();
      await expectAccessible(page);
    });
  }

  await page.setViewportSize({ width: 390, height: 844 });
  const showPane = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
  for (const { file, callback, panes } of DOCUMENTS) {
    await test.step(`${file} on a phone`, async () => {
      await app.openFile(file, exampleText(file));
      await showPane('Flow');
      await expect(app.callback(callback)).toBeVisible();
      for (const pane of panes) {
        await showPane(pane);
        await expectAccessible(page);
      }
    });
  }
});
