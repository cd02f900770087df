import { expect, test } from './support/app.ts';

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

test('keys list the shortcuts, lead to panes and problems, filter the flow, and type where one types', async ({
  page,
  context,
  app,
}) => {
  test.slow();
  await test.step('? lists every shortcut; Escape closes the list', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog).toBeVisible();
    for (const label of [
      'Open a document',
      'Filter the flow',
      'Next problem',
      'Simulator',
      'Add a note on what has the focus',
    ])
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
    const licences = await opened;
    const text = licences.locator('body');
    await expect(text).toContainText('The Callback Explorer developers');
    for (const name of ['react 19', 'js-yaml 5', '@cfworker/json-schema 4', 'nodejs path library'])
      await expect(text).toContainText(name);
    await licences.close();
    await page.keyboard.press('Escape');
  });

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
    await page.keyboard.press('Alt+2');
    await expect(app.callback(/onData/)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(app.flow.getByRole('button', { name: /streams/ }).first()).toBeFocused();
    await page.keyboard.press('Alt+3');
    await expect(app.url.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Alt+4');
    await expect(app.problem(/No callback is sent/)).toBeFocused();
  });

  await test.step('a pane that is hidden opens for it', async () => {
    await app.seeEditor();
    const toggle = page.getByRole('button', { name: 'Hide document' });
    const { width, height } = (await toggle.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await toggle.click();
    await page.keyboard.press('Alt+4');
    await expect(app.problem(/No callback is sent/)).toBeFocused();
    await page.getByRole('button', { name: 'Hide document' }).click();
    await page.keyboard.press('Alt+1');
    await expect(app.document.getByRole('button', { name: 'Enter edits this text' })).toBeFocused();
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
    await expect(app.problem(/No callback is sent/)).toBeFocused();
    // From a pane that goes away with the focus in it.
    await page.keyboard.press('Alt+2');
    await expect(app.callback(/onData/)).toBeFocused();
  });

  await test.step('F8 goes from problem to problem, in the document or in the list, and the keyboard goes on there', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await app.paste(TWO_PROBLEMS);
    await expect(app.callback(/two/)).toBeVisible();
    await app.seeEditor();
    const caretLine = () =>
      app.document.locator('.monaco-editor .line-numbers.active-line-number').first().textContent();
    for (const [key, line] of [
      ['F8', '9'],
      ['F8', '12'],
      ['Shift+F8', '9'],
      // From where the user is, not from where they were taken.
      ['ControlOrMeta+End', '14'],
      ['Shift+F8', '12'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(caretLine).toBe(line);
      await expect(app.editor).toBeFocused();
    }
    await expect(page.getByText(/^Warning: .*missing is not declared/)).toBeAttached();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('header h1').click();
    await page.getByRole('navigation').getByRole('button', { name: 'Flow' }).click();
    await page.keyboard.press('F8');
    await expect(app.problem(/Expected # after/)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(app.problem(/missing is not declared/)).toBeFocused();
  });
});
