import type { Locator } from '@playwright/test';
import { type App, expect, test } from './support/app.ts';

const yaml = `openapi: 3.1.0
info: { title: Editor, version: '1' }
paths:
  /things:
    post:
      parameters:
        - name: callbackUrl
          in: query
          description: Where we call *you*.
          schema: { type: string, format: uri }
          example: https://first.example
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Thing' }
      responses: { '201': { description: Created } }
      callbacks:
        onFirst:
          '{$request.query.callbackUrl}/first':
            post: { responses: { '200': { description: ok } } }
        onSecond:
          'https://second.example/{}':
            post: { responses: { '200': { description: ok } } }
        shared: { $ref: '#/components/callbacks/Shared' }
components:
  callbacks:
    Shared:
      'https://shared.example/{$method}':
        put: { responses: { '200': { description: ok } } }
  schemas:
    Thing:
      type: object
      properties:
        owner:
          type: object
          properties:
            hook: { type: string, format: uri, description: Called when done. }
`;

const json = JSON.stringify(
  {
    openapi: '3.1.0',
    info: { title: 'J', version: '1' },
    paths: {
      '/a': {
        post: {
          parameters: [
            { name: 'target', in: 'query', schema: { type: 'string' }, example: 'https://j.example' },
          ],
          responses: { 200: { description: 'ok' } },
          callbacks: { onJ: { 'https://start.example/{}': { post: { responses: {} } } } },
        },
      },
    },
  },
  null,
  2,
);

test.beforeEach(async ({ app }) => {
  await app.open();
  await app.seeEditor();
});

/** Puts the caret before a text of the document, or after `skip` characters of it, as “go to line” does. */
async function caretAt({ app, document, mark, skip = 0 }: CaretPlace): Promise<void> {
  const { page } = app;
  const before = document.slice(0, document.indexOf(mark) + skip).split('\n');
  const field = page.locator('.quick-input-widget input');
  // A text of another format gets another model, which takes the focus back to the editor.
  await expect(async () => {
    await app.editor.focus();
    await page.keyboard.press('Control+G');
    await expect(field).toBeFocused({ timeout: 1000 });
    await field.fill(`:${before.length}:${(before.at(-1) ?? '').length + 1}`);
    await page.keyboard.press('Enter');
    await expect(app.editor).toBeFocused({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
}

interface CaretPlace {
  readonly app: App;
  readonly document: string;
  readonly mark: string;
  readonly skip?: number;
}

const suggestions = (app: App) => app.page.locator('.suggest-widget .monaco-list-row');

/** Suggestions are of the analysis that was there when they were asked for, and close when the text becomes another document. */
async function askFor(app: App, suggestion: Locator): Promise<void> {
  await expect(async () => {
    await app.page.keyboard.press('Control+Space');
    await expect(suggestion).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 15_000 });
}

/** The line that the caret is in: copying nothing copies it. */
async function currentLine(app: App): Promise<string> {
  await app.page.keyboard.press('ControlOrMeta+C');
  return app.page.evaluate(() => navigator.clipboard.readText());
}

test('the editor completes what is declared, explains it, and leads to definitions and references', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('completion writes a declared parameter into a quoted YAML key', async () => {
    await app.typeDocument(yaml);
    await expect(app.callback(/onFirst/)).toBeVisible();
    await caretAt({ app, document: yaml, mark: 'second.example/{}', skip: 'second.example/{'.length });
    await askFor(app, suggestions(app).first());
    await expect(suggestions(app).first()).toContainText('$request.query.callbackUrl');
    await expect(suggestions(app).first()).toContainText('string (uri)');
    await page.keyboard.press('Enter');
    // The caret is behind the brace, so that the path continues there.
    await page.keyboard.type('/x');
    expect(await app.documentText()).toContain("'https://second.example/{$request.query.callbackUrl}/x':");
  });

  await test.step('a key without quotes gets them', async () => {
    const plain = yaml.replace("          'https://second.example/{}':\n", '          \n');
    await app.typeDocument(yaml);
    await expect(app.callback(/onFirst/)).toBeVisible();
    await app.typeDocument(plain);
    await caretAt({ app, document: plain, mark: 'onSecond:\n', skip: 'onSecond:\n          '.length });
    await page.keyboard.type('{');
    await expect(suggestions(app).first()).toContainText('$request.query.callbackUrl');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/plain');
    expect(await app.documentText()).toContain("          '{$request.query.callbackUrl}/plain':\n");
  });

  await test.step('body pointers are completed level by level', async () => {
    await app.typeDocument(yaml);
    await expect(app.callback(/onFirst/)).toBeVisible();
    await caretAt({ app, document: yaml, mark: 'second.example/{}', skip: 'second.example/{'.length });
    await page.keyboard.type('$request.body#');
    await page.keyboard.type('/');
    await expect(suggestions(app)).toHaveText([/owner.*object/]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(suggestions(app)).toHaveText([/hook.*string \(uri\)/]);
    await page.keyboard.press('Enter');
    await expect.poll(() => app.documentText()).toContain('{$request.body#/owner/hook}');
  });

  await test.step('typing a brace and a dollar sign in JSON offers what the operation declares', async () => {
    await app.typeDocument(json);
    await expect(app.callback(/onJ/)).toBeVisible();
    await caretAt({ app, document: json, mark: 'start.example/{}', skip: 'start.example/{'.length });
    await page.keyboard.type('$');
    await expect(suggestions(app).first()).toContainText('$request.query.target');
    await page.keyboard.press('Enter');
    expect(JSON.parse(await app.documentText()).paths['/a'].post.callbacks.onJ).toHaveProperty([
      'https://start.example/{$request.query.target}',
    ]);
  });

  await test.step('a whole callback is offered where an operation has none', async () => {
    const bare = yaml.slice(0, yaml.indexOf('      callbacks:')) + yaml.slice(yaml.indexOf('components:'));
    const document = bare.replace(
      "'201': { description: Created } }\n",
      "'201': { description: Created } }\n      \n",
    );
    await app.typeDocument(document);
    await expect(app.problems.getByText(/callback/).first()).toBeVisible();
    await caretAt({ app, document, mark: 'Created } }\n      ', skip: 'Created } }\n      '.length });
    const whole = suggestions(app).filter({ hasText: 'a callback of this operation' });
    await askFor(app, whole);
    await whole.click();
    await expect(app.callback(/onEvent/)).toBeVisible();
    await app.expectUrl('https://first.example');
  });

  await test.step('a hover explains an expression, with its value and its declaration, as plain text', async () => {
    await app.typeDocument(yaml);
    await app.expectUrl('https://first.example/first');
    await caretAt({ app, document: yaml, mark: '$request.query.callbackUrl}' });
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hover = page.locator('.monaco-hover-content').first();
    await expect(hover).toContainText('The value of the query parameter callbackUrl');
    await expect(hover).toContainText('Value now: https://first.example');
    await expect(hover).toContainText('Declared as string (uri), optional: Where we call *you*.');
    await expect(hover.getByRole('link', { name: 'Specification: Runtime Expressions' })).toBeVisible();
    await page.keyboard.press('Escape');
    await caretAt({ app, document: yaml, mark: "/first'" });
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await expect(page.locator('.monaco-hover-content').first()).toContainText(
      'Callback URL now: POST https://first.example/first',
    );
  });

  await test.step('the lens above a callback request simulates it and tells the URL', async () => {
    await app.expectUrl('https://first.example/first');
    await expect(
      app.document.getByRole('button', { name: /Simulate · https:\/\/first\.example\/first/ }),
    ).toBeVisible();
    await app.document.getByRole('button', { name: /Simulate · https:\/\/shared\.example\/POST/ }).click();
    await app.expectUrl('https://shared.example/POST');
  });

  await test.step('the outline lists operations, callbacks and expressions', async () => {
    await caretAt({ app, document: yaml, mark: '/things' });
    await page.keyboard.press('ControlOrMeta+Shift+O');
    const list = page.locator('.quick-input-widget .monaco-list-row');
    await expect(list.filter({ hasText: 'POST /things' }).first()).toBeVisible();
    await expect(list.filter({ hasText: 'onSecond: POST' }).first()).toBeVisible();
    await expect(list.filter({ hasText: '$request.query.callbackUrl' }).first()).toBeVisible();
    await page.keyboard.type('shared');
    await page.keyboard.press('Enter');
    await expect.poll(() => currentLine(app)).toContain("'https://shared.example/{$method}':");
  });

  await test.step('F12 goes from a reference and from an expression to the definition', async () => {
    await app.typeDocument(yaml);
    await expect(app.callback(/onFirst/)).toBeVisible();
    await caretAt({ app, document: yaml, mark: '#/components/callbacks/Shared' });
    await page.keyboard.press('F12');
    await expect.poll(() => currentLine(app)).toBe('    Shared:\n');
    await caretAt({ app, document: yaml, mark: 'query.callbackUrl}' });
    await page.keyboard.press('F12');
    await expect.poll(() => currentLine(app)).toContain('name: callbackUrl');
  });

  await test.step('the references of a component are listed', async () => {
    await app.typeDocument(yaml);
    await expect(app.callback(/onFirst/)).toBeVisible();
    await caretAt({ app, document: yaml, mark: '    Shared:', skip: 5 });
    await page.keyboard.press('Shift+F12');
    await expect.poll(() => currentLine(app)).toContain("shared: { $ref: '#/components/callbacks/Shared' }");
  });

  await test.step('a definition can be looked at without leaving, and Escape closes it', async () => {
    await app.typeDocument(
      json
        .replace('"callbacks": {', '"callbacks": { "shared": { "$ref": "#/components/callbacks/S" },')
        .replace(
          '"paths": {',
          '"components": { "callbacks": { "S": { "{$url}": { "put": {} } } } },\n  "paths": {',
        ),
    );
    await expect(app.callback(/shared/)).toBeVisible();
    const find = page.locator('.find-widget .find-part textarea').first();
    const peek = page.locator('.peekview-widget');
    // A text of another format gets another model, which takes the focus back to the editor, and closes what was open.
    await expect(async () => {
      await app.editor.focus();
      await page.keyboard.press('Control+F');
      await expect(find).toBeFocused({ timeout: 1000 });
      await find.fill('#/components');
      await page.keyboard.press('Escape');
      await expect(app.editor).toBeFocused({ timeout: 1000 });
      await page.keyboard.press('Alt+F12');
      await expect(peek).toContainText('"S"', { timeout: 3000 });
    }).toPass({ timeout: 20_000 });
    await page.keyboard.press('Escape');
    await expect(peek).toHaveCount(0);
  });
});
