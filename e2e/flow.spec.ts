import { expect, test } from './support/app.ts';

test.beforeEach(async ({ app }) => app.open());

test('callbacks are chosen by pointer, by keyboard, by their arrow and through the filter', async ({
  app,
  page,
}) => {
  await test.step('operations and callback requests are buttons that say what they show', async () => {
    await expect(app.flow.getByRole('button', { name: /^POST \/streams Subscribe/ })).toBeVisible();
    const callback = app.callback(/onPaused POST \{\$request\.header\.progressUrl\}/);
    await expect(callback).toContainText('https://tonys-server.com/progress');
    await callback.click();
    await app.expectUrl('https://tonys-server.com/progress');
  });

  await test.step('an arrow can be pressed like the node at its end', async () => {
    await app.callback(/onData/).click();
    await app.expectUrl('https://tonys-server.com/data');
    const box = await app.callback(/onPaused/).boundingBox();
    if (!box) throw new Error('The callback has no place on the screen.');
    await page.mouse.click(box.x - 20, box.y + box.height / 2);
    await app.expectUrl('https://tonys-server.com/progress');
  });

  await test.step('the keyboard walks the flow', async () => {
    await app.callback(/onData/).focus();
    await page.keyboard.press('ArrowDown');
    await expect(app.callback(/onPaused/)).toBeFocused();
    await page.keyboard.press('Enter');
    await app.expectUrl('https://tonys-server.com/progress');
    await page.keyboard.press('ArrowLeft');
    await expect(
      app.flow.getByRole('button', { name: /^POST \/streams\/\{streamId\}\/pause/ }),
    ).toBeFocused();
  });

  await test.step('the filter finds callbacks and can be cleared', async () => {
    const filter = app.flow.getByRole('searchbox', { name: 'Filter flow' });
    await filter.fill('pause');
    await expect(app.callback(/onData/)).toHaveCount(0);
    await expect(app.callback(/onPaused/)).toBeVisible();
    await filter.fill('nothing like this');
    await app.flow.getByRole('button', { name: 'Clear filter' }).click();
    await expect(app.callback(/onData/)).toBeVisible();
  });

  await test.step('on paper it is a list above the URL and the steps, without editor and buttons', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(app.flow.getByText('API provider → API consumer').first()).toBeVisible();
    for (const words of ['Request', 'Reply'])
      await expect(app.simulator.getByRole('heading', { name: words, exact: true })).toBeVisible();
    await expect(app.document).toBeHidden();
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
    await expect(app.simulator.getByRole('button', { name: 'Raw request' })).toBeHidden();
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(27, 33, 48)');
    await page.emulateMedia({ media: 'screen' });
    await expect(app.document).toBeVisible();
  });
});
