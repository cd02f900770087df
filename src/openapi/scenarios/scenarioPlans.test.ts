import { expect, it } from 'vitest';
import { buildScenarios } from './buildScenarios.ts';
import { BANK, SHOP } from './documents.fixture.ts';
import { runScenario } from './runScenario.ts';
import { scenarioPlans } from './scenarioPlans.ts';
import { descriptionOf, inputFor } from './scenarios.fixture.ts';

/** The scenarios of the callback in a document of one operation. */
function inputOf(operation: object, key: string, root: object = {}) {
  const post = { ...operation, callbacks: { on: { [key]: { post: { responses: {} } } } } };
  return inputFor(descriptionOf(JSON.stringify({ openapi: '3.1.0', paths: { '/a': { post } }, ...root })));
}

const query = (name: string, schema: object, required = true) => ({ name, in: 'query', required, schema });
const json = (schema: object, more: object = {}) => ({
  required: true,
  content: { 'application/json': { schema, ...more } },
});
const urlOf = (rows: ReturnType<typeof buildScenarios>['rows'], id: string) =>
  rows.find((row) => row.id === id)?.callbackUrl;

it('starts with the exchange as it is, and generates from the samples of the description', () => {
  const bank = descriptionOf(BANK);
  const parentEdits = { requestBodies: { 'application/json': '{"webhookUrl":"https://me.example"}' } };
  const { rows } = buildScenarios(inputFor(bank, 'listaPix', { parentEdits }));
  expect(rows.slice(0, 2).map(({ id, edits }) => [id, edits])).toEqual([
    ['exchange', parentEdits],
    ['samples', {}],
  ]);
  const generated = (each: typeof rows) =>
    each.filter(({ group }) => group === 'generated').map(({ edits }) => edits);
  expect(generated(rows)).toEqual(generated(buildScenarios(inputFor(bank)).rows));
});

it('says where a URL differs from that of the first row', () => {
  const { rows } = buildScenarios(inputFor(descriptionOf(BANK)));
  const differing = rows.map(({ id, callbackUrl, differences }) => [
    id,
    callbackUrl.kind === 'url' ? differences.map(({ start, end }) => callbackUrl.url.slice(start, end)) : [],
  ]);
  expect(differing.slice(0, 7)).toEqual([
    ['exchange', []],
    ['S1 exemplo2', ['hooks']],
    ['S1 exemplo1', []],
    ['S4 body#/webhookUrl', []],
    ['S9 body#/webhookUrl', ['']],
    ['S10 body#/webhookUrl', ['?a=1']],
    ['S11 body#/webhookUrl', ['#top']],
  ]);
});

it('pairs examples of one name, with the response and the callback body that have it', () => {
  const { rows } = buildScenarios(inputFor(descriptionOf(BANK)));
  const [one, other] = ['S1 exemplo2', 'S1 exemplo1'].map((id) => rows.find((row) => row.id === id));
  expect(one).toMatchObject({
    group: 'example',
    name: 'exemplo2',
    differs: 'path chave, request body and 400 response',
    edits: { status: '400', fields: { 'request.path.chave': { text: '11000000000', send: true } } },
  });
  expect(one?.callbackEdits).toBeUndefined();
  expect(other?.callbackEdits?.requestBodies?.['application/json']).toContain('"pix"');
});

it('shows whether what was expected of a kept sample holds', () => {
  const edits = {};
  const url = 'https://pix.example.com/api/webhook//pix';
  const kept = [
    { name: 'URL', edits, expect: { url } },
    { name: 'Another', edits, expect: { url: 'https://pix.example.com' } },
    { name: 'None', edits, expect: 'none' },
    { name: 'None', edits: { sendRequestBody: false }, expect: 'none' },
    { name: 'Whatever', edits },
  ] as const;
  const { rows } = buildScenarios(inputFor(descriptionOf(BANK), 'listaPix', { kept }));
  expect(
    rows.filter(({ group }) => group === 'kept').map(({ id, expectation }) => [id, expectation]),
  ).toEqual([
    ['kept URL', 'pass'],
    ['kept Another', 'fail'],
    ['kept None', 'fail'],
    ['kept None (2)', 'pass'],
    ['kept Whatever', undefined],
  ]);
  expect(rows.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1])).toEqual([
    'exchange',
    'example',
    'kept',
    'generated',
  ]);
});

it('names the reason of each row', () => {
  const { rows } = scenarioPlans(inputFor(descriptionOf(SHOP)));
  const reasons = Object.fromEntries(rows.map(({ id, reason }) => [id, reason]));
  expect(reasons).toMatchObject({
    'S3 body': 'because the request body is optional',
    'S3 body#/eventName': 'because the property `eventName` is optional',
    'S5 body#/eventName': 'because `eventName` may be `null`',
    'S7 body# Mail': 'because the schema leaves a choice, and `callbackUrl` is not in this branch',
    'S10 body#/callbackUrl': 'because the key goes on with `?event=`',
    'S20 body#/eventName "shipped"': 'because the description lists the values of `eventName`',
  });
});

it('leaves out what a pattern excludes, and lists a length over the limit as forbidden', () => {
  const { rows } = scenarioPlans(inputFor(descriptionOf(SHOP)));
  expect(rows.filter(({ id }) => id.startsWith('S14'))).toEqual([]);
  expect(rows.find(({ id }) => id.startsWith('S19'))).toMatchObject({
    name: 'callbackUrl of 121 characters',
    forbidden: '`maxLength` allows 120 characters',
  });
});

it('lists a value that a pattern may exclude, and says so', () => {
  const input = inputOf(
    { parameters: [query('url', { type: 'string', pattern: '^(?!ftp:).*$' })] },
    '{$request.query.url}',
  );
  expect(scenarioPlans(input).rows.find(({ id }) => id === 'S14 query.url ftp')?.reason).toBe(
    'because nothing in the schema of `url` excludes it; the pattern `^(?!ftp:).*$` may exclude it',
  );
});

it('drops all that is optional at once, the outermost only', () => {
  const input = inputOf(
    {
      parameters: [query('id', { type: 'string' }, false)],
      requestBody: json({
        properties: { hook: { properties: { url: { type: 'string' } } } },
        type: 'object',
      }),
    },
    '{$request.body#/hook/url}/{$request.query.id}',
  );
  expect(
    buildScenarios(input)
      .rows.slice(1, 5)
      .map(({ id, differs, edits }) => [id, differs, edits.fields]),
  ).toEqual([
    ['S2', 'hook and id absent', { 'request.query.id': { send: false } }],
    ['S3 body#/hook', 'hook absent', undefined],
    ['S3 body#/hook/url', '/hook/url absent', undefined],
    ['S3 query.id', 'id absent', { 'request.query.id': { send: false } }],
  ]);
});

it('sends null, a list and an object only where an exchange can hold them and the schema does not rule them out', () => {
  const schema = {
    type: 'object',
    properties: { any: { example: 'x' }, text: { type: 'string' }, list: { type: ['array', 'string'] } },
  };
  const input = inputOf(
    { parameters: [query('open', {})], requestBody: json(schema) },
    'https://c.example/{$request.query.open}/{$request.body#/any}/{$request.body#/text}/{$request.body#/list}',
  );
  expect(
    scenarioPlans(input)
      .rows.map(({ id }) => id)
      .filter((id) => /^S[56] /.test(id)),
  ).toEqual(['S5 body#/any', 'S6 body#/any array', 'S6 body#/any object', 'S6 body#/list array']);
});

it('tries both booleans and numbers that are written in two ways', () => {
  const schema = { type: 'object', properties: { on: { type: 'boolean' }, n: { type: 'integer' } } };
  const { rows } = buildScenarios(
    inputOf({ requestBody: json(schema) }, 'https://c.example/{$request.body#/on}/{$request.body#/n}'),
  );
  expect(rows.filter(({ id }) => id.startsWith('S20')).map(({ differs }) => differs)).toEqual([
    'on = false',
    'n = -1',
    'n = 1e+21',
  ]);
});

it('varies the scheme and the host where only they come from the exchange', () => {
  const { rows } = buildScenarios(
    inputOf(
      { parameters: [query('scheme', { type: 'string' }), query('host', { type: 'string' })] },
      '{$request.query.scheme}://{$request.query.host}/x',
    ),
  );
  expect(urlOf(rows, 'S12 query.host [::1]')).toMatchObject({ url: 'https://[::1]/x' });
  expect(urlOf(rows, 'S13 query.host localhost')).toMatchObject({ url: 'https://localhost/x' });
  expect(urlOf(rows, 'S14 query.scheme ftp')).toMatchObject({ kind: 'none' });
});

it('does not let the provider attack itself, whose response gives the URL', () => {
  const { rows } = scenarioPlans(
    inputOf(
      { responses: { 201: { headers: { Location: { schema: { type: 'string' } } } }, 202: {} } },
      '{$response.header.Location}/x',
    ),
  );
  const numbers = new Set(rows.map(({ id }) => id.split(' ')[0]));
  expect([...numbers]).toEqual(['exchange', 'S3', 'S4', 'S8', 'S9', 'S10', 'S11', 'S14']);
});

it('reads a nested callback from the request that encloses it', () => {
  const nested = {
    on: {
      '{$request.query.back}/{$url}': { post: { responses: {} } },
    },
  };
  const description = descriptionOf(
    JSON.stringify({
      openapi: '3.1.0',
      paths: {
        '/a': {
          post: {
            callbacks: {
              outer: {
                'https://c.example/outer': {
                  post: { parameters: [query('back', { type: 'string' }, false)], callbacks: nested },
                },
              },
            },
          },
        },
      },
    }),
  );
  const { rows } = buildScenarios({ ...inputFor(description, 'on'), outerUrl: 'https://c.example/outer' });
  expect(rows[0]?.callbackUrl).toMatchObject({
    url: 'https://consumer.example/back/https://c.example/outer?back=https%3A%2F%2Fconsumer.example%2Fback',
  });
  expect(urlOf(rows, 'S3 query.back')).toMatchObject({ kind: 'none' });
});

it('says that nothing applies to a webhook, a constant key and one that is not valid', () => {
  const bank = inputFor(descriptionOf(BANK));
  expect(buildScenarios({ ...bank, callback: undefined })).toEqual({
    rows: [],
    message: expect.stringContaining('A webhook has no callback key'),
  });
  const constant = buildScenarios(inputOf({}, 'https://c.example/x'));
  expect(constant).toMatchObject({
    rows: [{ id: 'exchange' }],
    message: expect.stringContaining('no expression'),
  });
  const invalid = buildScenarios(inputOf({}, '{$request.nonsense.a.b'));
  expect(invalid).toMatchObject({
    rows: [{ id: 'exchange' }],
    message: expect.stringContaining('not valid'),
  });
});

it('lists no more than 200 generated rows, and says how many are left', () => {
  const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const key = `https://c.example/${names.map((name) => `{$request.query.${name}}`).join('/')}`;
  const { rows, message } = scenarioPlans(
    inputOf({ parameters: names.map((name) => query(name, { type: 'string' })) }, key),
  );
  expect(rows.filter(({ group }) => group === 'generated')).toHaveLength(200);
  expect(message).toBe('Only the first 200 generated scenarios are listed; 280 more apply.');
});

it('generates nothing before the facts are known', () => {
  const { rows } = scenarioPlans({ ...inputFor(descriptionOf(BANK)), facts: undefined });
  expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(['exchange', 'example']));
});

it('simulates under the readings in force', () => {
  const input = inputFor(descriptionOf(SHOP));
  const plan = scenarioPlans(input).rows.find(({ id }) => id === 'S5 body#/eventName');
  expect(plan && runScenario(plan, { ...input, readings: { null: 'text' } }).callbackUrl).toMatchObject({
    url: 'https://consumer.example/callbackUrl?event=null',
  });
  expect(
    scenarioPlans({ ...input, readings: { responses: 'every' } }).rows.some(({ id }) => id === 'S8 none'),
  ).toBe(true);
});
