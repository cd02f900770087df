import { expect, test } from './support/app.ts';
import { exampleText } from './support/example.ts';

test.beforeEach(async ({ app }) => {
  await app.open();
  await app.seeEditor();
});

test('what is typed into the editor changes everything else, and can be undone, mended and wrapped', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('Undo after opening another document brings the text back with its own undo history', async () => {
    await app.typeDocument(exampleText('streams.yaml').replace('/data', '/typed'));
    await app.expectUrl('https://tonys-server.com/typed');
    await app.paste(exampleText('board-progress.yaml'));
    await app.expectUrl('https://player.example.com/progress');
    await page.getByRole('button', { name: 'Undo' }).click();
    await app.expectUrl('https://tonys-server.com/typed');
    await app.editor.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await app.expectUrl('https://tonys-server.com/data');
  });

  await test.step('a fragment typed into the editor offers to be wrapped', async () => {
    await app.typeDocument(
      'post:\n  callbacks:\n    onA:\n      https://a.example/{$method}:\n        post: {}\n  responses: {}\n',
    );
    await expect(app.simulator.getByText('This is a path item, not a whole document.')).toBeVisible();
    await app.problems.getByRole('button', { name: 'Fix: Wrap in a document' }).click();
    await app.expectUrl('https://a.example/POST');
    await expect(page.getByText('Wrapped in a document.')).toBeVisible();
  });

  await test.step('typing in the editor changes flow, problems and URL', async () => {
    await app.typeDocument(exampleText('streams.yaml').replace('/data', '/typed'));
    await app.expectUrl('https://tonys-server.com/typed');
    await expect(app.callback(/onData/)).toContainText('/typed');
  });

  await test.step('the last good picture stays while the text is broken, and shows the way to the line', async () => {
    await app.typeDocument(exampleText('streams.yaml'));
    await app.expectUrl('https://tonys-server.com/data');
    const broken = exampleText('streams.yaml').replace('      callbacks:', '      callbacks: [');
    await app.typeDocument(broken);
    await expect(page.getByText('Showing the last valid version.')).toBeVisible();
    await app.expectUrl('https://tonys-server.com/data');
    await app.setField('Query', 'callbackUrl', 'https://still.example');
    await app.expectUrl('https://still.example/data');
    await page.getByRole('button', { name: /^Line \d+ has an error/ }).click();
    await expect(app.editor).toBeFocused();
    await app.typeDocument(exampleText('streams.yaml'));
    await expect(page.getByText('Showing the last valid version.')).toHaveCount(0);
  });

  await test.step('JSON works as YAML does', async () => {
    const document = {
      openapi: '3.0.3',
      info: { title: 'J', version: '1' },
      paths: {
        '/a': {
          post: {
            parameters: [
              { name: 'u', in: 'query', schema: { type: 'string' }, example: 'https://j.example' },
            ],
            responses: { 200: { description: 'ok' } },
            callbacks: {
              onJ: { '{$request.query.u}/"q"': { post: { responses: { 200: { description: 'ok' } } } } },
            },
          },
        },
      },
    };
    await app.typeDocument(JSON.stringify(document, null, 2));
    await expect(app.callback(/onJ/)).toBeVisible();
    await expect(app.url).toHaveText('https://j.example/"q"');
  });

  await test.step('a problem is a link to its characters, and its fix can be undone in the editor', async () => {
    await app.typeDocument(exampleText('invoices.yaml'));
    await app.expectUrl('https://www.external.org/events/invoices/2expen51ve');
    await app
      .problem(/callback_url/)
      .first()
      .click();
    await app.expectRevealed('callback_url');
    await app.problems.getByRole('button', { name: /^Fix/ }).first().click();
    await expect(app.problems.getByText('2 errors')).toHaveCount(0);
    expect(await app.documentText()).toContain(
      "'{$request.query.callback_url}/invoices/{$request.body#/id}'",
    );
    await app.editor.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(app.problems.getByText('2 errors').first()).toBeVisible();
    expect(await app.documentText()).toBe(exampleText('invoices.yaml'));
  });
});
