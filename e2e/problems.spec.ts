import { expect, test } from './support/app.ts';
import { exampleText } from './support/example.ts';

/** Two callbacks with the same fault, two with others, and one that is only optional. */
const wrongForms = `openapi: 3.1.0
info: { title: Wrong forms, version: '1' }
paths:
  /orders:
    post:
      parameters:
        - { name: callback_url, in: query, schema: { type: string, format: uri } }
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { id: { type: string }, url: { type: string, format: uri } } }
      responses: { '202': { description: ok } }
      callbacks:
        paid:
          '{$request.body.url}': { post: { responses: { '200': { description: ok } } } }
        sent:
          "{$callback_url}/{$request.body.id}": { post: { responses: { '200': { description: ok } } } }
        left:
          '{request.body#/url}': { POST: { responses: { '200': { description: ok } } } }
        back:
          $request.body#/url/notify: { post: { responses: { '200': { description: ok } } } }
        fine:
          '{$request.query.callback_url}': { post: { responses: { '200': { description: ok } } } }
          '{$request.query.callback_url}/a': { post: { responses: { '200': { description: ok } } } }
          '{$request.query.callback_url}/b': { post: { responses: { '200': { description: ok } } } }
`;

const rows = (app: { problems: import('@playwright/test').Locator }) => app.problems.getByRole('listitem');

test('the verdict is shown; problems are narrowed and grouped, lead to their characters, and are fixed together or one by one', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('the verdict is shown beside the URL and on the node', async () => {
    await app.open();
    await expect(app.simulator.getByText('Always resolves')).toBeVisible();
    await expect(app.callback(/onData/)).toContainText('always');
    await app.paste(exampleText('board-progress.yaml'));
    await expect(app.simulator.getByText(/^Sometimes: the header progressUrl is optional/)).toBeVisible();
    await expect(app.callback(/progressUrl/)).toContainText('sometimes');
    await app.paste(wrongForms);
    await expect(
      app.simulator.getByText('Not valid as written; shown as if it read {$request.body#/url}'),
    ).toBeVisible();
  });

  await test.step('a row goes to the exact characters', async () => {
    await app.seeEditor();
    await app.paste(wrongForms);
    await app.problem(/Expected # after \$request\.body, found \.url/).click();
    await app.expectRevealed('.url');
  });

  await test.step('problems are narrowed by severity, callback and kind, and grouped by kind', async () => {
    await expect(app.problem(/Expected #/).first()).toBeVisible();
    await app.problems.getByRole('button', { name: /notes?$/, pressed: true }).click();
    await expect(app.problem(/No callback is sent/)).toHaveCount(0);
    await expect(app.problem(/is not a method/)).toBeVisible();

    await app.problems
      .getByLabel('Callback', { exact: true })
      .selectOption({ label: 'sent · POST /orders (2)' });
    await expect(app.problem(/is not a method/)).toHaveCount(0);
    await expect(app.problem(/callback_url/).first()).toBeVisible();
    await app.problems.getByLabel('Callback', { exact: true }).selectOption('');

    await app.problems.getByLabel('Kind').selectOption({ label: 'Capitals in a method (1)' });
    await expect(app.problem(/is not a method/)).toBeVisible();
    await expect(app.problem(/callback_url/)).toHaveCount(0);
    await app.problems.getByLabel('Kind').selectOption('');

    await app.problems.getByLabel('Group').selectOption('by kind');
    const group = app.problems.getByRole('button', { name: 'Body member without # (2)' });
    await group.click();
    await expect(app.problem(/Expected # after \$request\.body/)).toHaveCount(0);
    await group.click();
    await expect(app.problem(/Expected # after \$request\.body/)).toHaveCount(2);
  });

  await test.step('all problems of a kind are fixed at once, the rest one by one, in the quotes they have', async () => {
    await app.problems.getByRole('button', { name: 'Fix 2 problems: Body member without #' }).click();
    await expect(app.problem(/Expected # after \$request\.body/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(app.problem(/Expected # after \$request\.body/)).toHaveCount(2);
    await app.problems.getByRole('button', { name: 'Fix 2 problems: Body member without #' }).click();
    // A fix is for the text that was analysed, not for the one that the last fix has just made.
    await expect(app.problem(/Expected # after \$request\.body/)).toHaveCount(0);

    await app.problems.getByRole('button', { name: 'Fix: Write post' }).click();
    await expect(app.problem(/is not a method/)).toHaveCount(0);
    const braces = app.problems.getByRole('button', {
      name: /^Fix: Write \{\$request\.body#\/url\}(, at .*)?$/,
    });
    await braces.click();
    await expect(braces).toHaveCount(0);
    await app.problems.getByRole('button', { name: 'Fix: Write {$request.body#/url}/notify' }).click();
    await expect(app.problems.getByRole('button', { name: /^Fix/ })).toHaveCount(0);
    const text = await app.documentText();
    for (const key of [
      "'{$request.body#/url}': { post",
      '"{$request.query.callback_url}/{$request.body#/id}": { post',
      "'{$request.body#/url}/notify': { post",
    ]) {
      expect(text).toContain(key);
    }
  });
});

test('a thousand problems are in the page only where one looks', async ({ app }) => {
  const operation = (index: number) => `  /p${index}:
    post:
      responses: { '202': { description: ok } }
      callbacks:
        done: { '{$request.query.url${index}}': { post: { responses: { '200': { description: ok } } } } }
`;
  await app.open();
  const paths = Array.from({ length: 1000 }, (_, index) => operation(index)).join('');
  await app.openFile('many.yaml', `openapi: 3.1.0\ninfo: { title: Many, version: '1' }\npaths:\n${paths}`);
  await expect(app.problems.getByRole('button', { name: '1,000 warnings' })).toBeVisible();
  await expect(app.problem(/url0 is not declared/)).toBeVisible();
  expect(await rows(app).count()).toBeLessThan(100);
  await app.problem(/url0 is not declared/).press('ArrowDown');
  await expect(app.problem(/url1 is not declared/).first()).toBeFocused();
  await app.problems.getByRole('button', { name: '1,000 warnings' }).evaluate((button) => {
    const list = button.closest('[data-problem-list]');
    if (list) list.scrollTop = list.scrollHeight;
  });
  await expect(app.problem(/url999 is not declared/)).toBeVisible();
  expect(await rows(app).count()).toBeLessThan(100);
});
