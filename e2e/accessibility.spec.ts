import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { exampleText } from './example.ts';

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`axe finds nothing at ${width} px`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    await app.open();
    if (width > 900) await expect(app.editor).toBeAttached();
    for (const file of ['streams.yaml', 'invoices.yaml']) {
      await app.openFile(file, exampleText(file));
      await expect(app.callback(file === 'streams.yaml' ? /onData/ : /invoice_notification/)).toBeVisible();
      const panes = width > 900 ? [] : ['Simulator', 'Problems', 'Document', 'Flow'];
      for (const pane of [undefined, ...panes]) {
        if (pane) await page.getByRole('navigation').getByRole('button', { name: pane }).click();
        await expectAccessible(page);
      }
    }
  });
}
