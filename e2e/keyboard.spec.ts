import { expect, test } from './app.ts';

const TWO_PROBLEMS = `openapi: 3.1.0
info: {title: Two, version: "1"}
paths:
  /a:
    post:
      responses: {"200": {description: ok}}
      callbacks:
        one:
          '{$request.body.url}':
            post: {responses: {"200": {description: ok}}}
        two:
          '{$request.query.missing}':
            post: {responses: {"200": {description: ok}}}
`;

test.beforeEach(async ({ app }) => app.open());

test('? lists every shortcut and links to the licences', async ({ page, context }) => {
  await test.step('? lists every shortcut; Escape closes the list', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog).toBeVisible();
    for (const label of ['Open a document', 'Filter the flow', 'Next problem', 'Simulator'])
      await expect(dialog.getByText(label, { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(dialog).toBeVisible();
  });

  await test.step('? links to our licence and those of the software in the page', async () => {
    await page.keyboard.press('?');
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Its licence, and those of the software in it' }).click();
    const text = (await opened).locator('body');
    await expect(text).toContainText('The Callback Explorer developers');
    for (const name of ['react 19', 'js-yaml 5', '@cfworker/json-schema 4', 'nodejs path library'])
      await expect(text).toContainText(name);
  });
});

test('keys lead to panes, filter the flow, and type where one types', async ({ app, page }) => {
  await test.step('single keys type where one types', async () => {
    await app.field('Query', 'callbackUrl').fill('https://a.example');
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    await app.expectUrl('https://a.example/?/data');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('Ctrl+O opens a document, from a field too', async () => {
    await app.field('Query', 'callbackUrl').focus();
    await page.keyboard.press('ControlOrMeta+o');
    await expect(page.getByRole('dialog', { name: 'Open a document' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused();
  });

  await test.step('Alt and a number go to a pane', async () => {
    for (const [key, region] of [
      ['1', app.document],
      ['2', app.flow],
      ['3', app.simulator],
      ['4', app.problems],
    ] as const) {
      await page.keyboard.press(`Alt+${key}`);
      await expect(region).toBeFocused();
    }
  });

  await test.step('/ filters the flow', async () => {
    await page.keyboard.press('/');
    await expect(app.flow.getByLabel('Filter flow')).toBeFocused();
    await page.keyboard.type('pause');
    await expect(app.callback(/onPaused/)).toBeVisible();
    await expect(app.callback(/onData/)).toBeHidden();
  });

  await test.step('on a phone, Alt and a number show the pane', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    // The page takes a moment to become a narrow one.
    await expect(page.getByRole('navigation', { name: 'Panes' })).toBeVisible();
    await page.keyboard.press('Alt+4');
    await expect(app.problems).toBeFocused();
  });
});

test('F8 goes from problem to problem in the document', async ({ app, page }) => {
  await app.paste(TWO_PROBLEMS);
  await expect(app.callback(/two/)).toBeVisible();
  await expect(app.editor).toBeAttached();
  const caretLine = () =>
    app.document.locator('.monaco-editor .line-numbers.active-line-number').first().textContent();
  for (const [key, line] of [
    ['F8', '9'],
    ['F8', '12'],
    ['Shift+F8', '9'],
  ] as const) {
    // The editor has the keyboard after each step, and an F8 of its own.
    await page.locator('header h1').click();
    await page.keyboard.press(key);
    await expect.poll(caretLine).toBe(line);
  }
});
