import { stringify } from 'yaml';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';

const callback = (key: string, summary: string) => ({
  [key]: { post: { summary, responses: { '204': { description: 'Received' } } } },
});

const description = {
  openapi: '3.1.0',
  info: { title: 'Focus', version: '1' },
  paths: {
    '/a': {
      post: {
        parameters: [
          {
            name: 'hook',
            in: 'query',
            required: true,
            schema: { type: 'string' },
            example: 'https://a.example',
          },
        ],
        requestBody: { content: { 'application/json': { example: { id: 'seven', other: 1 } } } },
        responses: { '201': { description: 'Created' } },
        callbacks: { onA: callback('{$request.query.hook}/{$request.body#/id}', 'A happened') },
      },
    },
    '/b': {
      post: {
        parameters: [
          {
            name: 'target',
            in: 'header',
            required: true,
            schema: { type: 'string' },
            example: 'https://b.example',
          },
        ],
        responses: { '201': { description: 'Created' } },
        callbacks: { onB: callback('{$request.header.target}/b', 'B happened') },
      },
    },
  },
};

const QUERY = {
  expression: '{$request.query.hook}',
  value: 'https://a.example',
  source: 'hook',
  words: 'query hook',
};
const BODY = {
  expression: '{$request.body#/id}',
  value: 'seven',
  source: '"id": "seven"',
  words: 'body /id',
};
type Part = typeof QUERY;

const entry = (app: App, { words }: Part) => app.source(words);
const node = (app: App) => app.callback(/^onA/);
const piece = (app: App, { value }: Part) => node(app).getByText(value, { exact: true });
const field = (app: App) => app.field('Query', 'hook');
const body = (app: App) => app.simulator.getByLabel('Request body', { exact: true });

async function open(app: App, format: 'YAML' | 'JSON') {
  const text = format === 'JSON' ? JSON.stringify(description, null, 1) : stringify(description);
  await app.openFile(format === 'JSON' ? 'focus.json' : 'focus.yaml', text);
  await app.expectUrl('https://a.example/seven');
  await app.seeEditor();
  await expect(app.documentLine(QUERY.expression)).toBeVisible();
  await app.page.mouse.move(2, 2);
}

/** All five places show this part, and not the other one. */
async function expectLit(app: App, part: Part) {
  const other = part === QUERY ? BODY : QUERY;
  await expect.poll(() => app.lit(app.url)).toBe(part.value);
  await expect.poll(() => app.litDocument()).toContain(`[${part.expression}]`);
  expect(await app.litDocument()).not.toContain(other.expression);
  await expect.poll(() => app.lit(app.flow)).toContain(part.value);
  await expect(app.flow.locator('g[data-lit="true"]')).toHaveCount(1);
  await expect(piece(app, part)).toHaveAttribute('data-lit', 'true');
  await expect(piece(app, other)).not.toHaveAttribute('data-lit', 'true');
  await expect(entry(app, part)).toHaveAttribute('data-lit', 'true');
  await expect(entry(app, other)).not.toHaveAttribute('data-lit', 'true');
  const lit =
    part === QUERY
      ? field(app).locator('xpath=ancestor::*[@data-lit="true"]')
      : app.simulator.locator('mark[data-lit="true"]').filter({ hasText: BODY.source });
  await expect(lit).toHaveCount(1);
}

async function expectNothingLit(app: App) {
  for (const pane of [app.url, app.flow, app.simulator]) await expect.poll(() => app.lit(pane)).toBe('');
  await expect.poll(() => app.litDocument()).toBe('');
}

test('the pointer or the keyboard at each of the five places lights the other four, and pins; axe finds nothing', async ({
  app,
  page,
}) => {
  test.slow();
  await app.open();
  await open(app, 'YAML');
  await test.step('a press pins, hovering elsewhere returns to it, Escape unpins', async () => {
    await app.chip(QUERY.value).click();
    await page.mouse.move(2, 2);
    await expect(app.chip(QUERY.value)).toHaveAttribute('aria-pressed', 'true');
    await expectLit(app, QUERY);
    await entry(app, BODY).hover();
    await expectLit(app, BODY);
    await page.mouse.move(2, 2);
    await expectLit(app, QUERY);
    await page.keyboard.press('Escape');
    await expectNothingLit(app);
    await expect(app.chip(QUERY.value)).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('Enter pins the chip at the keyboard, and a piece of the flow can be pressed', async () => {
    await app.chip(QUERY.value).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(app.chip(BODY.value)).toHaveAttribute('aria-pressed', 'true');
    await piece(app, QUERY).click();
    await page.mouse.move(2, 2);
    await expectLit(app, QUERY);
    await expect(app.url).toHaveText('https://a.example/seven');
  });

  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectNothingLit(app);

  await test.step('the pointer', async () => {
    const places: readonly ((part: Part) => Promise<void>)[] = [
      (part) => app.chip(part.value).hover(),
      (part) => app.pressDocument(part.expression, 'hover'),
      (part) => piece(app, part).hover(),
      (part) => entry(app, part).hover(),
      async (part) => {
        if (part === QUERY) return field(app).hover();
        const mark = app.simulator.locator('mark').filter({ hasText: part.source });
        await mark.scrollIntoViewIfNeeded();
        const box = await mark.boundingBox();
        if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      },
    ];
    for (const pointAt of places) {
      for (const part of [QUERY, BODY]) {
        await pointAt(part);
        await expectLit(app, part);
      }
      await page.mouse.move(2, 2);
      await expectNothingLit(app);
    }
  });
  await test.step('the keyboard', async () => {
    await app.chip(QUERY.value).focus();
    await page.keyboard.press('ArrowRight');
    await expect(app.chip(BODY.value)).toBeFocused();
    await expectLit(app, BODY);
    await page.keyboard.press('Home');
    await expectLit(app, QUERY);

    await entry(app, QUERY).focus();
    await page.keyboard.press('Tab');
    await expectLit(app, BODY);

    await field(app).focus();
    await expectLit(app, QUERY);

    await body(app).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await expectNothingLit(app);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expectLit(app, BODY);

    await app.pressDocument(QUERY.expression);
    for (const _ of QUERY.expression) await page.keyboard.press('ArrowRight');
    await expectLit(app, BODY);

    await node(app).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect(node(app)).toBeFocused();
    await expect.poll(() => app.lit(app.url)).toBe(QUERY.value + BODY.value);
    await expect.poll(() => app.litDocument()).toContain(QUERY.expression);
    await expect.poll(() => app.litDocument()).toContain(BODY.expression);
    await expect(entry(app, QUERY)).toHaveAttribute('data-lit', 'true');
    await expect(entry(app, BODY)).toHaveAttribute('data-lit', 'true');
  });
});

/** Takes the caret from the end of the text into the callback of `/b`. */
async function caretIntoB(app: App, linesUp: number): Promise<void> {
  await app.editor.focus();
  await app.page.keyboard.press('ControlOrMeta+End');
  for (let line = 0; line < linesUp; line++) await app.page.keyboard.press('ArrowUp');
}

test('rows and fields open their characters, and the caret selects the callback it is in, in YAML and JSON', async ({
  app,
  page,
}) => {
  test.slow();
  await app.open();
  await open(app, 'YAML');
  await test.step('a row opens its characters and its field, a field its declaration', async () => {
    const row = async () =>
      (await app.explain()).getByRole('listitem').filter({ hasText: BODY.expression }).first();
    await (await row()).getByRole('button', { name: 'Go to field' }).click();
    await expect(body(app)).toBeFocused();
    await (await row()).getByRole('button', { name: BODY.expression }).click();
    await app.expectRevealed(BODY.expression);
    await app.simulator
      .getByRole('group', { name: 'Query' })
      .getByRole('button', { name: 'Go to declaration' })
      .click();
    await expect(app.editor).toBeFocused();
    await page.keyboard.press('ControlOrMeta+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('name: hook');
  });

  await test.step('typing in the simulator moves nothing else', async () => {
    await app.editor.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('PageDown');
    const first = () => app.document.locator('.line-numbers').allTextContents();
    // The editor draws the caret and what it scrolls to in one frame.
    await expect(app.document.locator('.active-line-number').first()).not.toHaveText('1');
    const before = await first();
    await field(app).fill('https://typed.example');
    await app.expectUrl('https://typed.example/seven');
    await body(app).fill('{"id": 9}');
    await app.expectUrl('https://typed.example/9');
    expect(await first()).toEqual(before);
  });

  await test.step('JSON: the places of the document are found, and the caret selects', async () => {
    await open(app, 'JSON');
    for (const part of [QUERY, BODY]) {
      await app.pressDocument(part.expression, 'hover');
      await expectLit(app, part);
    }
    await page.mouse.move(2, 2);
    await expectNothingLit(app);
    await caretIntoB(app, 11);
    await app.expectUrl('https://b.example/b');
    await expect(app.editor).toBeFocused();
    await app.pressDocument('{$request.header.target}');
    await expect.poll(() => app.lit(app.url)).toBe('https://b.example');
  });

  await test.step('YAML: the caret selects the callback it is in, until it shall not', async () => {
    await open(app, 'YAML');
    await caretIntoB(app, 2);
    await app.expectUrl('https://b.example/b');
    await expect(app.editor).toBeFocused();
    await app.pressDocument('{$request.header.target}');
    await expect.poll(() => app.lit(app.url)).toBe('https://b.example');

    const follows = app.document.getByRole('switch', { name: 'Follow caret' });
    await follows.click();
    await app.callback(/^onA/).click();
    await app.expectUrl('https://a.example/seven');
    await caretIntoB(app, 2);
    // A selection shows with the next frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await app.expectUrl('https://a.example/seven');
    await page.reload();
    await expect(follows).not.toBeChecked();
  });
});
