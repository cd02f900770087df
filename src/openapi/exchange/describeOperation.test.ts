import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';
import { detailOf } from './describe.fixture.ts';
import type { Field, MediaDetail } from './detail.ts';

function query(name: string, more: JsonObject = {}): JsonObject {
  return { name, in: 'query', schema: { type: 'string' }, ...more };
}

function fieldOf(parameter: JsonObject, keys: readonly string[] = []): Field | undefined {
  return detailOf({ operation: { parameters: [parameter] }, keys }).parameters[0];
}

function bodyOf(
  media: JsonObject,
  keys: readonly string[] = [],
  mediaType = 'application/json',
): MediaDetail | undefined {
  return detailOf({ operation: { requestBody: { content: { [mediaType]: media } } }, keys }).requestBody
    ?.media[0];
}

describe('parameters', () => {
  it('are merged with those of the path item, through references', () => {
    const { parameters } = detailOf({
      pathItem: { parameters: [query('a', { description: 'outer' }), { $ref: '#/components/parameters/B' }] },
      operation: { parameters: [query('a', { description: 'inner' })] },
      root: { components: { parameters: { B: { name: 'X-B', in: 'header', required: true } } } },
    });
    expect(parameters).toMatchObject([
      { id: 'query.a', description: 'inner', required: false, sentByDefault: false },
      { id: 'header.X-B', required: true, sentByDefault: true, style: 'simple' },
    ]);
  });

  it.each([
    [{ in: 'path' }, { style: 'simple', explode: false, required: true }],
    [{ in: 'query' }, { style: 'form', explode: true }],
    [{ in: 'cookie' }, { style: 'form', explode: true }],
    [
      { in: 'query', style: 'spaceDelimited' },
      { style: 'spaceDelimited', explode: false },
    ],
    [
      { in: 'query', style: 'matrix' },
      { style: 'form', explode: true },
    ],
    [{ in: 'query', style: 'form', explode: false }, { explode: false }],
    [{ in: 'query', allowReserved: true }, { allowReserved: true }],
    [{ in: 'path', allowReserved: true }, { allowReserved: false }],
  ])('%j', (parameter, expected) => {
    expect(fieldOf({ name: 'p', ...parameter })).toMatchObject(expected);
  });

  it('pass over what has no place in a request', () => {
    const { parameters } = detailOf({
      operation: {
        parameters: [
          query('a'),
          { name: 'b', in: 'body' },
          { in: 'query' },
          null,
          { name: 'Content-Type', in: 'header' },
        ],
      },
    });
    expect(parameters.map((field) => field.name)).toEqual(['a']);
  });

  it.each<readonly [string, JsonObject, JsonValue, string]>([
    ['example over schema', { example: 'a', schema: { type: 'string', example: 'b' } }, 'a', 'example'],
    ['named example', { examples: { one: { value: 'a' } }, schema: { default: 'b' } }, 'a', 'example'],
    ['dataValue of 3.2', { examples: { one: { dataValue: ['a'], serializedValue: 'a' } } }, ['a'], 'example'],
    ['schema example', { schema: { type: 'string', example: 'a', default: 'b' } }, 'a', 'example'],
    ['schema examples', { schema: { type: 'string', examples: ['a'], default: 'b' } }, 'a', 'example'],
    ['default', { schema: { type: 'string', default: 'a', enum: ['b'] } }, 'a', 'default'],
    ['const', { schema: { const: 'a' } }, 'a', 'enum'],
    ['enum', { schema: { enum: [null, 'a'] } }, 'a', 'enum'],
    [
      'a null default is ignored',
      { schema: { type: ['string', 'null'], default: null } },
      'string',
      'schema',
    ],
    ['type with null first', { schema: { type: ['null', 'string'] } }, 'string', 'schema'],
    ['number', { schema: { type: 'integer', minimum: 3 } }, 3, 'schema'],
    ['no schema', {}, 'string', 'schema'],
    ['a broken schema', { schema: null }, 'string', 'schema'],
  ])('take their sample from: %s', (_, parameter, value, origin) => {
    const field = fieldOf({ name: 'p', in: 'query', ...parameter });
    expect(field?.sample).toEqual({ value, origin, generated: origin === 'schema' ? [''] : [] });
  });

  it('read an optional URL as Pydantic writes it', () => {
    const schema = { anyOf: [{ type: 'string', format: 'uri' }, { type: 'null' }], title: 'Callback Url' };
    const field = fieldOf(query('callback_url', { schema }), ['{$request.query.callback_url}/x']);
    expect(field).toMatchObject({
      types: ['string'],
      format: 'uri',
      sample: { value: 'https://consumer.example/callback_url', origin: 'convention', generated: [''] },
      sentByDefault: true,
      feedsUrl: true,
    });
  });

  it('have the media type of their content', () => {
    const content = { 'application/json': { schema: { type: 'object' }, example: { a: 1 } } };
    expect(fieldOf({ name: 'p', in: 'query', content })).toMatchObject({
      mediaType: 'application/json',
      sample: { value: { a: 1 }, origin: 'example' },
    });
  });
});

describe('what begins a URL', () => {
  it.each([
    ['{$request.query.u}/data', 'https://consumer.example/u'],
    ['$request.query.u', 'https://consumer.example/u'],
    ['{$request.query.u}://h.example', 'https'],
    ['https://{$request.query.u}/x', 'consumer.example'],
    ['https://h.example/{$request.query.u}', 'string'],
  ])('in %s gets a sample by convention', (key, value) => {
    expect(fieldOf(query('u'), [key])?.sample).toMatchObject({ value, generated: [''] });
  });

  it('keeps the document’s own example', () => {
    expect(fieldOf(query('u', { example: 'https://t.example' }), ['{$request.query.u}'])?.sample.value).toBe(
      'https://t.example',
    );
  });

  it('keeps a number a number', () => {
    expect(fieldOf(query('u', { schema: { type: 'integer' } }), ['{$request.query.u}'])?.sample.value).toBe(
      0,
    );
  });
});

describe('names that only a key mentions', () => {
  it('get a field that is marked', () => {
    const { parameters } = detailOf({
      operation: { parameters: [query('a')] },
      keys: ['{$request.header.X-Url}/{$request.query.A}/{$request.path.id}/{$request.query.a}'],
    });
    expect(parameters.map(({ id, declared, feedsUrl }) => [id, declared, feedsUrl])).toEqual([
      ['query.a', true, true],
      ['header.X-Url', false, true],
      ['query.A', false, true],
      ['path.id', false, true],
    ]);
  });

  it('are not the three headers that need no declaration', () => {
    const { parameters } = detailOf({
      operation: { responses: { 200: { content: { 'text/plain': {} } } } },
      keys: ['{$request.header.accept}{$request.header.content-type}{$request.header.authorization}'],
    });
    expect(parameters.map(({ name, declared, sample }) => [name, declared, sample.value])).toEqual([
      ['accept', true, 'text/plain'],
      ['authorization', true, 'Bearer token'],
    ]);
  });

  it('get a response header in each response, unless one declares it', () => {
    const responses = { 200: {}, 202: { headers: { Location: {} } } };
    const key = ['{$response.header.location}'];
    const declared = detailOf({ operation: { responses }, keys: key });
    expect(declared.responses.map((each) => each.headers.map((header) => header.declared))).toEqual([
      [],
      [true],
    ]);
    const undeclared = detailOf({ operation: { responses: { 200: {}, 202: {} } }, keys: key });
    expect(undeclared.responses.map((each) => each.headers.map((header) => header.declared))).toEqual([
      [false],
      [false],
    ]);
  });
});

describe('bodies', () => {
  it('take the media type’s example, then the first named one', () => {
    expect(bodyOf({ example: { a: 1 }, schema: { example: { a: 2 } } })?.sample).toEqual({
      value: { a: 1 },
      origin: 'example',
      generated: [],
    });
    expect(
      bodyOf({ examples: { x: { summary: 'S', value: [1] }, y: { externalValue: 'u' } } }),
    ).toMatchObject({
      sample: { value: [1] },
      examples: [{ name: 'x', summary: 'S', value: [1] }],
    });
  });

  it('show the serialised text of a 3.2 example', () => {
    const media = bodyOf({ examples: { x: { serializedValue: '{"a":   1}' } } });
    expect(media).toMatchObject({ sample: { value: { a: 1 } }, text: '{"a":   1}' });
  });

  it('read an example that is JSON written as text', () => {
    expect(bodyOf({ example: '{"a":1}', schema: { type: 'object' } })?.sample.value).toEqual({ a: 1 });
  });

  it('mix given and generated members', () => {
    const schema = {
      type: 'object',
      properties: {
        id: { type: 'string', example: '7' },
        name: { type: 'string' },
        list: {
          type: 'array',
          items: { type: 'object', properties: { n: { type: 'integer' }, on: { default: false } } },
        },
        none: { type: 'object' },
      },
    };
    expect(bodyOf({ schema })?.sample).toEqual({
      value: { id: '7', name: 'string', list: [{ n: 0, on: false }], none: {} },
      origin: 'schema',
      generated: ['/name', '/list/0/n', '/none'],
    });
  });

  it('leave out read-only members', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', readOnly: true }, b: { type: 'string', writeOnly: true } },
    };
    const detail = detailOf({
      operation: {
        requestBody: { content: { 'application/json': { schema } } },
        responses: { 200: { content: { 'application/json': { schema } } } },
      },
    });
    expect(detail.requestBody?.media[0]?.sample.value).toEqual({ b: 'string' });
    expect(detail.responses[0]?.media[0]?.sample.value).toEqual({ a: 'string' });
  });

  it.each([
    [
      'application/x-www-form-urlencoded',
      { schema: { properties: { a: { type: 'string' } } } },
      '{\n  "a": "string"\n}',
    ],
    ['application/x-www-form-urlencoded', { example: 'a=1' }, '{\n  "a": "1"\n}'],
    [
      'multipart/related',
      { schema: { properties: { jsonData: { type: 'object' } } } },
      '{\n  "jsonData": {}\n}',
    ],
    ['text/plain', { schema: { type: 'string' } }, 'string'],
    ['application/xml', { schema: { type: 'object' }, example: '<a/>' }, '<a/>'],
    ['application/xml', { schema: { type: 'object' } }, ''],
    ['application/octet-stream', {}, ''],
    ['application/json', {}, '{}'],
    ['application/json', { schema: {} }, '{}'],
    ['application/json', { schema: { type: 'array' } }, '[]'],
  ])('%s %j is edited as %s', (mediaType, media, text) => {
    expect(bodyOf(media, [], mediaType)?.text).toBe(text);
  });

  it('follow references to bodies and, in 3.2, to media types', () => {
    const detail = detailOf({
      minor: '3.2',
      operation: { requestBody: { $ref: '#/components/requestBodies/R' } },
      root: {
        components: {
          requestBodies: {
            R: { required: true, content: { 'application/json': { $ref: '#/components/mediaTypes/M' } } },
          },
          mediaTypes: { M: { schema: { $ref: 'other.json#/S' } } },
        },
      },
      others: {
        'other.json': { S: { type: 'object', properties: { self: { $ref: '#/S' }, a: { type: 'string' } } } },
      },
    });
    expect(detail.requestBody).toMatchObject({
      required: true,
      media: [{ sample: { value: { self: {}, a: 'string' } } }],
    });
  });

  it.each([
    ['3.0', 'GET', false],
    ['3.0', 'DELETE', false],
    ['3.0', 'POST', true],
    ['3.1', 'GET', true],
  ] as const)('in %s on %s are sent by default: %s', (minor, method, sentByDefault) => {
    const operation = { requestBody: { content: { 'application/json': {} } } };
    expect(detailOf({ minor, method, operation }).requestBody).toMatchObject({ sentByDefault });
  });
});

describe('what keys read of a generated body', () => {
  const key = ['{$request.body#/urls/callback}/x'];
  const url = 'https://consumer.example/callback';
  const open = { type: 'object', properties: { urls: { type: 'object' } } };

  it.each<readonly [string, JsonObject, JsonValue | undefined]>([
    [
      'a declared member',
      { schema: { properties: { urls: { properties: { callback: { type: 'string' } } } } } },
      url,
    ],
    ['a member nothing is said about', { schema: open }, url],
    ['a body nothing is said about', {}, url],
    [
      'explicitly open',
      { schema: { properties: { urls: { properties: { a: {} }, additionalProperties: true } } } },
      url,
    ],
    [
      'one branch of many',
      { schema: { oneOf: [{ properties: { a: {} } }, { properties: { urls: { type: 'object' } } }] } },
      url,
    ],
    [
      'declared otherwise',
      { schema: { properties: { urls: { properties: { callBack: { type: 'string' } } } } } },
      undefined,
    ],
    [
      'closed',
      { schema: { properties: { urls: { type: 'object', additionalProperties: false } } } },
      undefined,
    ],
    ['an example', { schema: open, example: { urls: {} } }, undefined],
    ['a schema’s example', { schema: { ...open, example: { urls: {} } } }, undefined],
    ['a number', { schema: { properties: { urls: { properties: { callback: { type: 'integer' } } } } } }, 0],
    [
      'a given value',
      { schema: { properties: { urls: { properties: { callback: { default: 'https://d.example' } } } } } },
      'https://d.example',
    ],
  ])('%s', (_, media, value) => {
    const sample = bodyOf(media, key)?.sample;
    expect(readPointer(sample?.value, '/urls/callback')).toBe(value);
    expect(sample?.generated.includes('/urls/callback') ?? false).toBe(value === url || value === 0);
  });

  it('is a word where it does not begin the URL and nothing is said about the body', () => {
    expect(bodyOf({}, ['http://h.example?id={$request.body#/id}'])?.sample).toEqual({
      value: { id: 'string' },
      origin: 'schema',
      generated: ['/id'],
    });
  });

  it('can be the whole body', () => {
    expect(bodyOf({ schema: { type: 'string' } }, ['{$request.body}'], 'text/plain')?.text).toBe(
      'https://consumer.example/callback',
    );
  });
});

/** Thirty levels of one thing. */
function nested(wrap: (inner: JsonObject) => JsonObject): JsonObject {
  return Array.from({ length: 30 }).reduce<JsonObject>(wrap, { type: 'string' });
}

describe('hostile schemas', () => {
  const wide = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`p${n}`, { $ref: '#/components/schemas/S' }]),
  );

  it.each<readonly [string, JsonObject]>([
    ['recursion', { $ref: '#/components/schemas/S' }],
    ['a long array', { type: 'array', minItems: 1e9, items: { type: 'string' } }],
    ['a long text', { type: 'string', minLength: 1e9 }],
    ['a reference to nothing', { $ref: '#/nowhere' }],
    ['a reference to itself', { $ref: '#/components/schemas/Loop' }],
    [
      'wrong types everywhere',
      { type: 7, properties: [], items: 'x', allOf: {}, enum: {}, required: 3, format: 1 },
    ],
    ['arrays in arrays', nested((inner) => ({ type: 'array', minItems: 100, items: inner }))],
    ['maps in maps', nested((inner) => ({ type: 'object', additionalProperties: inner }))],
    ['a pattern', { type: 'string', pattern: '(a+)+$' }],
    ['allOf of itself', { allOf: [{ $ref: '#/components/schemas/All' }] }],
  ])('%s is sampled all the same', (_, schema) => {
    const detail = detailOf({
      operation: { requestBody: { content: { 'application/json': { schema } } } },
      root: {
        components: {
          schemas: {
            S: { type: 'object', properties: wide },
            Loop: { $ref: '#/components/schemas/Loop' },
            All: { allOf: [{ $ref: '#/components/schemas/All' }, { type: 'object' }] },
          },
        },
      },
    });
    expect((detail.requestBody?.media[0]?.text ?? '').length).toBeLessThan(200_000);
  });

  it('leave the prototype alone', () => {
    const example: JsonValue = JSON.parse(
      '{"__proto__": {"polluted": true}, "a": {"__proto__": {"polluted": true}}}',
    );
    bodyOf({ schema: { type: 'object', allOf: [{ example }, { example }] } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('servers', () => {
  const server = (url: string) => ({ servers: [{ url }] });

  it.each([
    [
      'operation',
      server('https://o.example'),
      server('https://p.example'),
      server('https://r.example'),
      ['https://o.example'],
      false,
    ],
    ['path item', {}, server('https://p.example'), server('https://r.example'), ['https://p.example'], false],
    ['root', { servers: [] }, {}, server('https://r.example'), ['https://r.example'], false],
    ['none', {}, {}, {}, ['https://provider.example'], true],
    ['relative', {}, {}, server('/v1'), ['/v1'], true],
  ])('of the %s', (_, operation, pathItem, root, urls, generated) => {
    const detail = detailOf({ operation, pathItem, root });
    expect([detail.servers.map((each) => each.url), detail.generatedServer]).toEqual([urls, generated]);
  });

  it('carry their variables', () => {
    const root = {
      servers: [
        {
          url: 'https://a.example:{port}',
          description: 'D',
          variables: { port: { default: 8443, enum: ['8443', 443] } },
        },
      ],
    };
    expect(detailOf({ operation: {}, root }).servers).toEqual([
      {
        url: 'https://a.example:{port}',
        description: 'D',
        variables: [{ name: 'port', default: '8443', enum: ['8443', '443'] }],
      },
    ]);
  });

  it('of the provider are not where a webhook goes', () => {
    expect(
      detailOf({ operation: {}, path: 'newPet', root: server('https://r.example') }).servers[0]?.url,
    ).toBe('https://consumer.example');
  });
});

describe('the response that is chosen first', () => {
  const json = (schema: JsonObject) => ({ content: { 'application/json': { schema } } });
  const withId = json({ properties: { id: { type: 'string' } } });

  it.each<readonly [string, JsonObject, readonly string[], string | undefined]>([
    ['first success', { 400: {}, 201: {}, 202: {} }, [], '201'],
    ['a header’s', { 200: {}, 202: { headers: { Location: {} } } }, ['{$response.header.location}'], '202'],
    [
      'a body’s',
      { 200: json({ type: 'object', properties: { a: {} } }), 201: withId },
      ['http://h/{$response.body#/id}'],
      '201',
    ],
    [
      'a success before an error',
      { 201: withId, 400: withId, default: withId },
      ['http://h/{$response.body#/id}'],
      '201',
    ],
    ['an error’s, if only that has it', { 201: {}, 400: withId }, ['http://h/{$response.body#/id}'], '400'],
    [
      'without a declaring response',
      { 400: {}, 201: {} },
      ['{$response.header.X}/{$response.body#/nope}'],
      '201',
    ],
    ['a range', { '2XX': {}, default: {} }, [], '2XX'],
    ['only a default', { default: {}, 'x-note': {} }, [], 'default'],
    ['none declared', {}, [], undefined],
  ])('%s', (_, responses, keys, status) => {
    expect(detailOf({ operation: { responses }, keys }).defaultStatus).toBe(status);
  });

  it('gives a generated Location at the provider', () => {
    const { responses } = detailOf({
      operation: {
        responses: { 202: { headers: { Location: { schema: { type: 'string' } }, 'X-Url': {} } } },
      },
      keys: ['{$response.header.Location}', '{$response.header.x-url}'],
    });
    expect(responses[0]?.headers.map((header) => header.sample.value)).toEqual([
      'https://provider.example/status/1',
      'https://consumer.example/x-url',
    ]);
  });
});

it('a server that is a variable is no generated one where its default is absolute', () => {
  const serversOf = (value: string) =>
    detailOf({
      operation: {},
      root: { servers: [{ url: '{root}/v1', variables: { root: { default: value } } }] },
    }).generatedServer;
  expect(serversOf('https://api.example')).toBe(false);
  expect(serversOf('/api')).toBe(true);
});
