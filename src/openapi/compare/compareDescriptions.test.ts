import { describe, expect, it } from 'vitest';
import { openDocuments } from '../slice/slice.fixture.ts';
import type { JsonValue } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';
import {
  AT,
  asCallback,
  BASE,
  changesOf,
  compared,
  edited,
  lineOf,
  linesOf,
  requestOf,
} from './compare.fixture.ts';
import { compareDescriptions } from './compareDescriptions.ts';

/** `BASE` with a callback nested in its callback. */
const nested = (request: JsonValue = { requestBody: body({}), responses: reply({}) }): JsonValue =>
  edited({ [`${AT.request}/callbacks`]: { onAck: { '{$request.body#/note}': { post: request } } } });

function body(schema: JsonValue): JsonValue {
  return { content: { 'application/json': { schema } } };
}

function reply(schema: JsonValue): JsonValue {
  return { '200': { description: 'ok', ...Object(body(schema)) } };
}

describe('a nested callback is judged from the other side', () => {
  const object = (properties: JsonValue, required: JsonValue = []): JsonValue => ({
    type: 'object',
    properties,
    required,
  });
  const schema = `${AT.request}/callbacks/onAck/{$request.body#~1note}/post/requestBody/content/application~1json/schema`;
  const replied = `${AT.request}/callbacks/onAck/{$request.body#~1note}/post/responses/200/content/application~1json/schema`;
  const before = nested({
    requestBody: body(object({ a: { type: 'string' } })),
    responses: reply(object({ b: {} })),
  });

  it.each([
    [
      'a required member',
      { [schema]: object({ a: { type: 'string' }, x: {} }, ['x']) },
      'breaks | safe | `/x` of the payload is new and required. | The provider asks for it, and the receiver does not send it.',
    ],
    [
      'an optional member',
      { [schema]: object({ a: { type: 'string' }, x: {} }) },
      'safe | safe | `/x` of the payload is new. | The receiver need not send it.',
    ],
    [
      'a member removed',
      { [schema]: object({}) },
      'safe | safe | `/a` of the payload is gone. | The provider passes over members that it does not know.',
    ],
    [
      'a type added',
      { [`${schema}/properties/a/type`]: ['string', 'integer'] },
      'safe | safe | `/a` of the payload may now be `integer`. | Whatever the receiver sends today is still taken.',
    ],
    [
      'a limit',
      { [`${schema}/properties/a/maxLength`]: 3 },
      'breaks | safe | `/a` of the payload now has `maxLength`: `3`. | What the receiver sends today may be refused.',
    ],
    [
      'a member of the reply removed',
      { [replied]: object({}) },
      'breaks | safe | `/b` of the reply `200` is gone. | The receiver may get a reply that it does not know.',
    ],
    [
      'a member of the reply added',
      { [replied]: object({ b: {}, c: {} }) },
      'safe | safe | `/c` of the reply `200` is new. | A receiver passes over members that it does not know.',
    ],
    [
      'gone',
      { [`${AT.request}/callbacks`]: undefined },
      'breaks | safe | The callback `onAck` is gone. | The receiver sends it, and nothing takes it any more.',
    ],
  ])('%s', (_, edits, line) => {
    expect(linesOf(edits, before)).toEqual([line]);
  });

  it('is listed behind what it is nested in', () => {
    const after = edited({ [schema]: object({}), [`${AT.payload}/properties/note`]: undefined }, before);
    const [operation] = compared(before, after).operations;
    expect(operation?.requests.map(({ after: now, depth }) => [now?.name, depth])).toEqual([
      ['onData', 0],
      ['onAck', 1],
    ]);
  });
});

describe('what is matched', () => {
  it('a callback whose name and key changed, by its payload', () => {
    const after = edited(asCallback({ name: 'news', key: '{$request.query.cb}' }));
    const [request] = compared(BASE, after).operations[0]?.requests ?? [];
    expect(request).toMatchObject({ matchedBy: 'payload', status: 'changed' });
    expect(linesOf(asCallback({ name: 'news', key: '{$request.query.cb}' })).slice(-1)).toEqual([
      'safe | safe | `onData` is now called `news`. | A callback name only identifies it; code that tools generate may be renamed.',
    ]);
  });

  it('not a callback that has another payload under the same key', () => {
    const other = { requestBody: body({ type: 'object', properties: { x: {}, y: {}, z: {} } }) };
    expect(linesOf(asCallback({ name: 'news' }, other)).map((line) => line.split(' | ')[2])).toEqual([
      'The callback `onData` is gone.',
      'The callback `news` is new, at the same URL as `onData`.',
    ]);
  });

  it('an operation that moved, by its id, and one whose path parameter has another name', () => {
    const paths = (path: string) => edited({ '/paths': { [path]: Object(BASE).paths['/streams'] } });
    expect(changesOf(compared(BASE, paths('/subscriptions'))).map(lineOf)).toEqual([
      'safe | breaks | The request before it is `POST /subscriptions` instead of `POST /streams`. | The subscriber must send the request elsewhere.',
    ]);
    expect(changesOf(compared(paths('/s/{id}'), paths('/s/{name}')))).toEqual([]);
  });

  it('webhooks, by name and payload', () => {
    const hooks = (value: JsonValue) => edited({ '/webhooks': value, '/paths': {} });
    const before = hooks({ newPet: { post: requestOf() } });
    expect(changesOf(compared(before, hooks({ pet: { post: requestOf() } }))).map(lineOf)).toEqual([
      'safe | safe | `newPet` is now called `pet`. | The name of a webhook only identifies it; code that tools generate may be renamed.',
    ]);
    expect(changesOf(compared(before, hooks({}))).map(({ what }) => what)).toEqual([
      'The webhook `newPet` is gone.',
    ]);
  });
});

describe('what only moved did not change', () => {
  it('a payload, a callback and a parameter moved to components', () => {
    const after = edited({
      '/components/schemas': { Data: Object(requestOf()).requestBody.content['application/json'].schema },
      '/components/parameters': { Signature: Object(requestOf()).parameters[0] },
      [AT.payload]: { $ref: '#/components/schemas/Data' },
      [`${AT.request}/parameters/0`]: { $ref: '#/components/parameters/Signature' },
    });
    const moved = edited(
      {
        '/components/callbacks': { Data: { '{$request.body#/url}/data': { post: requestOf(after) } } },
        [`${AT.callbacks}/onData`]: { $ref: '#/components/callbacks/Data' },
      },
      after,
    );
    expect(changesOf(compared(BASE, moved))).toEqual([]);
    expect(changesOf(compared(moved, BASE))).toEqual([]);
  });

  it('a payload moved to another file, unless it changed there', () => {
    const schema = readPointer(BASE, AT.payload) ?? null;
    const other = edited({ [AT.payload]: { $ref: 'schemas/data.json#/Data' } });
    const files = (data: JsonValue) =>
      openDocuments({ 'api.json': other, 'schemas/data.json': { Data: data } });
    const before = openDocuments({ 'api.json': BASE });
    expect(changesOf(compareDescriptions({ before, after: files(schema) }))).toEqual([]);
    const [change] = changesOf(
      compareDescriptions({ before, after: files(edited({ '/properties/note': undefined }, schema)) }),
    );
    expect(change).toMatchObject({ what: '`/note` of the payload is gone.', before: { uri: 'api.json' } });
  });

  it('the same schema written with allOf, and nullable in the words of another version', () => {
    const split = edited({
      [AT.payload]: {
        allOf: [
          { type: 'object', required: ['id'], properties: { id: { type: 'string', maxLength: 10 } } },
          {
            required: ['kind'],
            properties: { kind: { type: 'string', enum: ['created', 'deleted'] }, note: { type: 'string' } },
          },
        ],
      },
    });
    expect(changesOf(compared(BASE, split))).toEqual([]);
    const old = edited({
      '/openapi': '3.0.3',
      [`${AT.payload}/properties/note`]: { type: 'string', nullable: true },
    });
    const now = edited({ [`${AT.payload}/properties/note`]: { type: ['string', 'null'] } });
    const asChoice = edited({
      [`${AT.payload}/properties/note`]: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    });
    expect(changesOf(compared(old, now))).toEqual([]);
    expect(changesOf(compared(now, asChoice))).toEqual([]);
  });

  it('a schema that several members refer to, changed once', () => {
    const money = (currency: JsonValue): JsonValue =>
      edited({
        '/components/schemas': { Money: { type: 'object', properties: { currency } } },
        [`${AT.payload}/properties/net`]: { $ref: '#/components/schemas/Money' },
        [`${AT.payload}/properties/tax`]: { $ref: '#/components/schemas/Money' },
      });
    const [before, after] = [money({ enum: ['EUR'] }), money({ enum: ['EUR', 'USD'] })];
    expect(changesOf(compared(before, after)).map(({ what }) => what)).toEqual([
      'Each of `/net/currency` and `/tax/currency` of the payload may now be `USD`.',
    ]);
  });

  it('a schema that contains itself, changed far inside', () => {
    const tree = (leaf: JsonValue): JsonValue =>
      edited({
        '/components/schemas': {
          Tree: {
            type: 'object',
            properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } }, leaf },
          },
        },
        [AT.payload]: { $ref: '#/components/schemas/Tree' },
      });
    expect(
      changesOf(compared(tree({ type: 'string' }), tree({ type: 'integer' }))).map(({ what }) => what),
    ).toEqual(['`/leaf` of the payload is now `integer` instead of `string`.']);
  });
});

describe('what a discriminator maps to', () => {
  const document = (
    statuses: JsonValue,
    mapping: JsonValue = { ended: '#/components/schemas/Ended' },
  ): JsonValue =>
    edited({
      '/components/schemas': {
        Event: {
          type: 'object',
          properties: { type: { type: 'string' } },
          discriminator: { propertyName: 'type', mapping },
        },
        Ended: {
          allOf: [{ $ref: '#/components/schemas/Event' }, { properties: { status: { enum: statuses } } }],
        },
      },
      [AT.payload]: { $ref: '#/components/schemas/Event' },
    });

  it('is compared, although nothing else refers to it', () => {
    const found = changesOf(compared(document(['a']), document(['a', 'b'])));
    expect(found.map(({ what }) => what)).toEqual(['`/status` of the payload may now be `b`, in `ended`.']);
  });

  it('may be more or less than before', () => {
    const more = document(['a'], { ended: 'Ended', begun: 'Ended' });
    expect(changesOf(compared(document(['a']), more)).map(({ what }) => what)).toEqual([
      'The payload may now be `begun`.',
    ]);
    expect(changesOf(compared(more, document(['a']))).map(({ what }) => what)).toEqual([
      'The payload can no longer be `begun`.',
    ]);
  });
});

describe('the URLs before and after', () => {
  const urlsOf = (after: JsonValue, settings = {}) =>
    (compared(BASE, after, settings).operations[0]?.requests[0]?.urls ?? []).map(
      ({ scenario, before, after: now }) => [
        scenario,
        before.kind === 'url' ? before.url : before.reason,
        now.kind === 'url' ? now.url : now.reason,
      ],
    );
  const moved = edited(asCallback({ key: '{$request.query.cb}/data' }));

  it('are those of the same scenarios, and of the old request sent now', () => {
    expect(urlsOf(moved)).toEqual([
      [
        'sent-before',
        'https://consumer.example/cb/data',
        'the optional query parameter `cb` is not sent, so no callback is made',
      ],
      ['exchange', 'https://consumer.example/cb/data', 'https://consumer.example/q/data'],
    ]);
  });

  it('say a change of the key once, not in each scenario', () => {
    const [request] =
      compared(BASE, edited(asCallback({ key: '{$request.body#/url}/events' }))).operations[0]?.requests ??
      [];
    expect(request?.urls.map(({ scenario }) => scenario)).toEqual(['sent-before', 'exchange']);
    expect(request?.otherUrls).toBeGreaterThan(5);
    expect(request?.urls[1]?.differences).toEqual([{ start: 28, end: 34 }]);
  });

  it('follow the samples, the kept scenarios and the readings that the user set', () => {
    const edits = { [AT.operation]: { fields: { 'request.query.cb': { text: '/relative', send: true } } } };
    const readings = { relative: 'server' };
    expect(urlsOf(moved, { edits, readings })[1]).toEqual([
      'exchange',
      'https://consumer.example/cb/data',
      'https://provider.example/relative/data',
    ]);
    const id = `${AT.callbacks}/onData/{$request.query.cb}~1data/post`;
    const kept = { [id]: [{ name: 'mine', edits: edits[AT.operation] }] };
    expect(urlsOf(moved, { kept, readings }).map(([, , url]) => url)).toContain(
      'https://provider.example/relative/data',
    );
  });

  it('are left out where nothing decides them anew', () => {
    expect(urlsOf(edited({ [`${AT.payload}/properties/note`]: undefined }))).toEqual([]);
  });
});

it('says where each side is, by place, range and text', () => {
  const after = edited({ [`${AT.payload}/properties/id/maxLength`]: 5 });
  const [change] = changesOf(compared(BASE, after));
  const pointer = `${AT.payload}/properties/id/maxLength`;
  const text = JSON.stringify(after);
  expect(change?.before).toMatchObject({ uri: 'api.json', pointer, text: '10' });
  expect(change?.after).toMatchObject({ uri: 'api.json', pointer, text: '5' });
  const { start = 0, end = 0 } = change?.after?.range ?? {};
  expect(text.slice(start, end)).toBe('5');
});

it('remarks on security at the root, which callbacks inherit by accident, instead of blaming each', () => {
  const open = edited({ [`${AT.request}/security`]: undefined });
  const { operations, remarks } = compared(open, edited({ '/security': [{ key: [] }] }, open));
  expect(operations).toEqual([]);
  expect(remarks).toEqual([
    'The `security` of the whole description changed; callbacks without one of their own inherit it, though hardly any provider means that.',
  ]);
});

it('puts what breaks first, among changes, requests and operations', () => {
  const operation = Object(BASE).paths['/streams'].post;
  const two = edited({ '/paths/~1b': { post: operation } });
  const after = edited(
    {
      [`${AT.payload}/properties/x`]: {},
      '/paths/~1b/post/callbacks/onData/{$request.body#~1url}~1data/post/responses/204': undefined,
    },
    two,
  );
  const { operations, counts, summary, unchanged } = compared(two, after);
  expect(operations.map(({ level, after: now }) => [level, now?.path])).toEqual([
    ['breaks', '/b'],
    ['safe', '/streams'],
  ]);
  expect(counts).toEqual({ breaks: 1, 'may-break': 0, safe: 1, info: 0 });
  expect(summary).toBe('1 change breaks the receiver; 1 is safe.');
  expect(unchanged).toBe(0);
});

it('does not call everything gone beside what is no description, or has syntax errors', () => {
  expect(compared(BASE, { a: 1 })).toMatchObject({
    operations: [],
    summary: 'The newer document is not an OpenAPI description, so there is nothing to compare.',
  });
  const broken = JSON.stringify(BASE).slice(0, -20);
  expect(compared(broken, BASE).remarks).toEqual([
    'The older text has syntax errors, so what seems to be missing from it may be there.',
  ]);
});
