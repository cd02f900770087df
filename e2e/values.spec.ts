import { stringify } from 'yaml';
import { type App, expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

const callbacks = (key: string) => ({
  onDone: { [key]: { post: { responses: { '200': { description: 'Taken' } } } } },
});

/** A description with one operation, whose callback goes where the key says. */
const description = (key: string, operation: Json, version = '3.1.0') =>
  stringify({
    openapi: version,
    info: { title: 'Values', version: '1' },
    servers: [{ url: 'https://api.example' }],
    paths: {
      '/things': {
        post: {
          ...Object(operation),
          responses: { '201': { description: 'Created' } },
          callbacks: callbacks(key),
        },
      },
    },
  });

/** The callback goes back to the URL of the request, so that every parameter in it can be seen. */
const withParameters = (parameters: readonly Json[], version?: string) =>
  description('{$url}', { parameters }, version);

const list = { type: 'array', items: { type: 'string' } };
const IDS = { name: 'ids', in: 'query', required: true, schema: list, example: ['1', '2'] };

async function open(app: App, text: string, url: string | RegExp) {
  await app.openFile('values.yaml', text);
  await expect(app.callback(/^onDone/)).toBeVisible();
  await expect(app.url).toHaveText(url);
}

test.beforeEach(({ app }) => app.open());

test('parameters of many values are rows', async ({ app, page }) => {
  test.slow();
  await test.step('a repeated query parameter is a row for each value', async () => {
    await open(app, withParameters([IDS]), 'https://api.example/things?ids=1&ids=2');
    await app.row('ids', 'ids 2').fill('a b');
    await app.expectUrl('https://api.example/things?ids=1&ids=a%20b');
    await expect(app.simulator.getByText('?ids=1&ids=a%20b', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(app.row('ids', 'ids 3')).toBeFocused();
    await page.keyboard.type('é');
    await app.expectUrl('https://api.example/things?ids=1&ids=a%20b&ids=%C3%A9');
    await page.keyboard.press('Tab');
    await expect(app.rows('ids').getByRole('button', { name: 'Remove ids 3' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.row('ids', 'ids 2')).toBeFocused();
    await app.expectUrl('https://api.example/things?ids=1&ids=a%20b');
    for (let left = 2; left > 0; left--)
      await app.rows('ids').getByRole('button', { name: 'Remove ids 1' }).click();
    await app.expectUrl('https://api.example/things');
    await expect(app.simulator.getByText('Nothing is sent.')).toBeVisible();
  });

  await test.step('a deepObject parameter is a row for each member, typed as the schema says', async () => {
    const schema = {
      type: 'object',
      properties: { R: { type: 'integer' }, on: { type: 'boolean' }, note: { type: 'string' } },
    };
    const color = { name: 'color', in: 'query', required: true, style: 'deepObject', explode: true, schema };
    await open(
      app,
      withParameters([{ ...color, example: { R: 100 } }]),
      'https://api.example/things?color%5BR%5D=100',
    );
    await app.row('color', 'color R').fill('7');
    await app.rows('color').getByRole('button', { name: '+ Add member' }).click();
    await expect(app.row('color', 'color, name of member 2')).toBeFocused();
    await page.keyboard.type('on');
    await app.row('color', 'color on').fill('true');
    await app.expectUrl('https://api.example/things?color%5BR%5D=7&color%5Bon%5D=true');
    await app.rows('color').getByRole('button', { name: 'JSON of color' }).click();
    await expect(app.field('Query', 'color')).toHaveValue('{"R":7,"on":true}');
  });

  await test.step('a whole query of 3.2 has rows too', async () => {
    const schema = { type: 'object', properties: { q: { type: 'string' }, tag: list } };
    const query = {
      name: 'all',
      in: 'querystring',
      content: { 'application/x-www-form-urlencoded': { schema } },
    };
    await open(
      app,
      withParameters([{ ...query, required: true, example: { q: 'x y', tag: ['a', 'b'] } }], '3.2.0'),
      'https://api.example/things?q=x+y&tag=a&tag=b',
    );
    await app.row('all', 'all tag 2').fill('c');
    await app.expectUrl('https://api.example/things?q=x+y&tag=a&tag=c');
    await app.rows('all').getByRole('button', { name: 'JSON of all' }).click();
    await app.field('Query', 'all').fill('q=1&q=2');
    await app.simulator.getByRole('button', { name: 'Rows of all' }).click();
    await expect(app.row('all', 'all q 2')).toHaveValue('2');
    await app.expectUrl('https://api.example/things?q=1&q=2');
  });

  await test.step('a list in a header is one value to the key', async () => {
    const header = { name: 'X-Hooks', in: 'header', required: true, schema: list, example: ['a', 'b'] };
    await open(
      app,
      description('https://c.example/{$request.header.X-Hooks}', { parameters: [header] }),
      'https://c.example/a,b',
    );
    await app.row('X-Hooks', 'X-Hooks 2').fill('z');
    await app.expectUrl('https://c.example/a,z');
  });

  await test.step('two hundred items can be edited', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `v${index + 1}`);
    await open(app, withParameters([{ ...IDS, example: many }]), /ids=v200$/);
    await app.row('ids', 'ids 200').fill('last');
    await expect(app.url).toHaveText(/ids=v199&ids=last$/);
    await app.rows('ids').getByRole('button', { name: '+ Add item' }).click();
    await expect(app.row('ids', 'ids 201')).toBeFocused();
  });

  await test.step('each style shows how it is sent', async () => {
    for (const [parameter, wire] of STYLES) {
      await test.step(wire, async () => {
        await app.openFile(
          'styles.yaml',
          withParameters([{ name: 'p', required: true, ...Object(parameter) }], '3.2.0'),
        );
        await expect(app.rows('p')).toBeVisible();
        await expect(app.simulator.getByText(wire, { exact: true })).toBeVisible();
      });
    }
  });
});

const object = { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'integer' } } };
const RG = { R: 1, G: 2 };
const STYLES: readonly (readonly [parameter: Json, wire: string])[] = [
  [{ in: 'query', explode: false, schema: list, example: ['a', 'b'] }, '?p=a,b'],
  [{ in: 'query', style: 'spaceDelimited', explode: false, schema: list, example: ['a', 'b'] }, '?p=a%20b'],
  [{ in: 'query', style: 'pipeDelimited', explode: false, schema: list, example: ['a', 'b'] }, '?p=a%7Cb'],
  [{ in: 'query', schema: object, example: RG }, '?R=1&G=2'],
  [
    { in: 'query', content: { 'application/json': { schema: object } }, example: RG },
    '?p=%7B%22R%22%3A1%2C%22G%22%3A2%7D',
  ],
  [{ in: 'header', schema: list, example: ['a', 'b'] }, 'p: a,b'],
  [{ in: 'header', explode: true, schema: object, example: RG }, 'p: R=1,G=2'],
  [{ in: 'cookie', style: 'cookie', schema: list, example: ['a', 'b'] }, 'Cookie: p=a; p=b'],
];

const FORM = 'application/x-www-form-urlencoded';
const fields = {
  type: 'object',
  properties: {
    hook: { type: 'string', format: 'uri' },
    tag: list,
    meta: { type: 'object', properties: { hook: { type: 'string' } } },
    photo: { type: 'string', format: 'binary' },
  },
};
const example = {
  hook: 'https://a.example',
  tag: ['x', 'y'],
  meta: { hook: 'https://m.example' },
  photo: '…',
};
const bodyOf = (mediaType: string, pointer: string, more: Json = {}) =>
  description(`{$request.body#${pointer}}`, {
    requestBody: { required: true, content: { [mediaType]: { schema: fields, example, ...Object(more) } } },
  });

test('the fields and parts of a body are rows that feed the URL', async ({ app, page }) => {
  test.slow();
  await test.step('a field of a form feeds the URL, and lights up with it', async () => {
    await open(app, bodyOf(FORM, '/hook'), 'https://a.example');
    const row = app.rows('Request body').getByRole('listitem').filter({ hasText: 'feeds the URL' });
    await expect(row).toHaveCount(1);
    await app.row('Request body', 'hook').fill('https://b.example/?x=1');
    await app.expectUrl('https://b.example/?x=1');
    await expect(
      app.rows('Request body').getByText('hook=https%3A%2F%2Fb.example%2F%3Fx%3D1&tag=x&tag=y'),
    ).toBeVisible();
    await expect.poll(() => app.lit(app.url)).toBe('https://b.example/?x=1');
    await app.row('Request body', 'tag 1').focus();
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await expect(row).not.toHaveAttribute('data-lit', 'true');
    await app.chip('https://b.example/?x=1').hover();
    await expect(row).toHaveAttribute('data-lit', 'true');
    await expect(app.rows('Request body').locator('[data-lit="true"]')).toHaveCount(1);
  });

  await test.step('one of several values of a field feeds the URL', async () => {
    await open(app, bodyOf(FORM, '/tag/1'), /^No callback URL/);
    await app.row('Request body', 'tag 2').fill('https://second.example');
    await app.expectUrl('https://second.example');
    await app.rows('Request body').getByRole('button', { name: 'Remove tag 1' }).click();
    await app.expectNoUrl('1');
  });

  await test.step('a part feeds the URL, each part in its own media type', async () => {
    const encoding = { photo: { contentType: 'image/png, image/jpeg' } };
    await open(app, bodyOf('multipart/form-data', '/meta/hook', { encoding }), 'https://m.example');
    const part = (name: string) =>
      app
        .rows('Request body')
        .getByRole('listitem')
        .filter({ has: app.page.getByLabel(name, { exact: true }) });
    await expect(part('hook')).toContainText('text/plain');
    await expect(part('photo')).toContainText('image/png');
    await expect(part('meta')).toContainText('application/json');
    await expect(part('meta')).toContainText('feeds the URL');
    await app.row('Request body', 'meta').fill('{"hook": "https://n.example"}');
    await app.expectUrl('https://n.example');
    await app.row('Request body', 'meta').fill('{"hook": ');
    await expect(part('meta')).toContainText('Not JSON');
    await app.expectNoUrl(/./);
    await app.row('Request body', 'meta').fill('{"hook": "https://o.example"}');
    await app.expectUrl('https://o.example');
  });

  await test.step('a schema fault links to its row', async () => {
    await open(app, bodyOf('multipart/form-data', '/hook'), 'https://a.example');
    await app.row('Request body', 'meta').fill('{"hook": 7}');
    const issue = app.simulator.getByRole('button', { name: '/meta/hook is a number; it must be a string.' });
    await issue.click();
    await expect(app.row('Request body', 'meta')).toBeFocused();
    await expect(app.row('Request body', 'meta')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('"Go to field" goes to the row', async () => {
    await open(app, bodyOf(FORM, '/meta/hook'), 'https://m.example');
    await (await app.explain()).getByRole('button', { name: 'Go to field' }).click();
    await expect(app.row('Request body', 'meta')).toBeFocused();
  });

  await test.step('every media type has its form, and its named examples', async () => {
    const two = (one: Json, other: Json) => ({ examples: { one: { value: one }, two: { value: other } } });
    const content = {
      [FORM]: two({ hook: 'https://form-1.example' }, 'hook=https%3A%2F%2Fform-2.example'),
      'multipart/form-data': two({ hook: 'https://part-1.example' }, { hook: 'https://part-2.example' }),
      'application/vnd.x+json': two({ hook: 'https://json-1.example' }, { hook: 'https://json-2.example' }),
      'text/plain': two('https://text-1.example', 'https://text-2.example'),
      'application/xml': two('<one/>', '<two/>'),
    };
    const schema = { type: 'object' };
    const typed = Object.entries(content).map(([type, media]) => [
      type,
      type === 'text/plain' ? media : { schema, ...media },
    ]);
    await open(
      app,
      description('{$request.body#/hook}', { requestBody: { content: Object.fromEntries(typed) } }),
      'https://form-1.example',
    );
    const mediaType = app.simulator.getByLabel('Request media type');
    const example = app.simulator.getByLabel('Request example');
    await expect(example).toHaveValue('0');
    await example.selectOption('two');
    await app.expectUrl('https://form-2.example');
    await expect(app.row('Request body', 'hook')).toHaveValue('https://form-2.example');
    await mediaType.selectOption('multipart/form-data');
    await app.expectUrl('https://part-1.example');
    await example.selectOption('two');
    await expect(app.row('Request body', 'hook')).toHaveValue('https://part-2.example');
    await mediaType.selectOption('application/vnd.x+json');
    await example.selectOption('two');
    await app.expectUrl('https://json-2.example');
    const text = app.simulator.getByLabel('Request body', { exact: true });
    await mediaType.selectOption('text/plain');
    await example.selectOption('two');
    await expect(text).toHaveValue('https://text-2.example');
    await app.expectNoUrl('it can only be read as a whole');
    await mediaType.selectOption('application/xml');
    await example.selectOption('two');
    await expect(text).toHaveValue('<two/>');
    await app.expectNoUrl('application/xml');
  });
});

test('rows and text are two sides of one thing, and survive a permalink; axe finds nothing', async ({
  app,
  page,
}) => {
  test.slow();
  await test.step('rows and text are two sides of one thing', async () => {
    await open(app, bodyOf(FORM, '/hook'), 'https://a.example');
    const odd = {
      hook: 'https://a.example/é',
      n: 1,
      no: false,
      nothing: null,
      '': 'x',
      tag: ['1'],
      o: { a: [] },
    };
    const text = JSON.stringify(odd).replace('{', '{"__proto__":"p",');
    await app.simulator.getByRole('button', { name: 'Text of request body' }).click();
    await app.setBody('Request body', text);
    await app.simulator.getByRole('button', { name: 'Rows of request body' }).click();
    await expect(app.row('Request body', '__proto__')).toHaveValue('p');
    await app.simulator.getByRole('button', { name: 'Text of request body' }).click();
    await expect(app.simulator.getByLabel('Request body', { exact: true })).toHaveValue(text);
    await app.simulator.getByRole('button', { name: 'Rows of request body' }).click();
    await app.row('Request body', 'hook').fill('https://b.example');
    await app.expectUrl('https://b.example');
    await app.simulator.getByRole('button', { name: 'Text of request body' }).click();
    const written = await app.simulator.getByLabel('Request body', { exact: true }).inputValue();
    expect(written.replace(/\s/g, '')).toBe(text.replace('https://a.example/é', 'https://b.example'));
  });

  await test.step('a text that has no rows stays a text and says why', async () => {
    await open(app, bodyOf(FORM, '/hook'), 'https://a.example');
    await app.simulator.getByRole('button', { name: 'Text of request body' }).click();
    await app.setBody('Request body', '{"hook": ');
    await expect(app.simulator.getByText(/^Line 1, column/)).toBeVisible();
    await expect(app.simulator.getByRole('button', { name: 'Rows of request body' })).toBeDisabled();
    await app.setBody('Request body', 'hook=https%3A%2F%2Fraw.example');
    await app.expectUrl('https://raw.example');
    await app.simulator.getByRole('button', { name: 'Rows of request body' }).click();
    await expect(app.row('Request body', 'hook')).toHaveValue('https://raw.example');
  });

  await test.step('the text behind rows is found by the name of the field or body, and takes any text', async () => {
    await open(app, bodyOf(FORM, '/hook'), 'https://a.example');
    await app.setBody('Request body', '{"hook": "https://typed.example"}');
    await app.expectUrl('https://typed.example');
    await expect(app.rows('Request body')).toHaveCount(0);
    await open(app, withParameters([IDS]), 'https://api.example/things?ids=1&ids=2');
    await app.setField('Query', 'ids', '["7"]');
    await app.expectUrl('https://api.example/things?ids=7');
  });

  await test.step('rows survive a permalink', async () => {
    await open(app, withParameters([IDS]), 'https://api.example/things?ids=1&ids=2');
    await app.row('ids', 'ids 1').fill('kept');
    await app.expectInAddress('kept');
    await page.reload();
    await app.expectUrl('https://api.example/things?ids=kept&ids=2');
    await expect(app.row('ids', 'ids 1')).toHaveValue('kept');
  });

  await test.step('axe finds nothing among rows', async () => {
    for (const [mediaType, width] of [
      [FORM, 390],
      ['multipart/form-data', 1440],
    ] as const) {
      await app.openFile('values.yaml', bodyOf(mediaType, '/hook'));
      await app.expectUrl('https://a.example');
      await page.setViewportSize({ width, height: 844 });
      if (width < 900) await page.getByRole('navigation').getByRole('button', { name: 'Simulator' }).click();
      await app.row('Request body', 'meta').fill('{');
      await expectAccessible(page);
    }
  });
});
