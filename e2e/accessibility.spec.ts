import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { exampleText } from './example.ts';

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`axe finds nothing at ${width} px`, async ({ app, page }) => {
    const showPane = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
    await page.setViewportSize({ width, height });
    await app.open();
    if (width > 900) await expect(app.editor).toBeAttached();
    for (const file of ['streams.yaml', 'invoices.yaml']) {
      await app.openFile(file, exampleText(file));
      if (width < 900) await showPane('Flow');
      await expect(app.callback(file === 'streams.yaml' ? /onData/ : /invoice_notification/)).toBeVisible();
      // A sound document differs from one with faults where those are told.
      const panes =
        file === 'streams.yaml' ? ['Simulator', 'Problems'] : ['Simulator', 'Problems', 'Document', 'Flow'];
      for (const pane of width > 900 ? [undefined] : panes) {
        if (pane) await showPane(pane);
        await expectAccessible(page);
      }
    }
  });
}
