import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { buildExchange } from './buildExchange.ts';
import { buildCallbackMessage } from './callbackMessage.ts';
import { detailOf, type OperationParts } from './describe.fixture.ts';
import type { ExchangeEdits } from './exchange.ts';

const streams: OperationParts = {
  path: '/streams/{id}',
  method: 'POST',
  keys: ['{$request.query.callbackUrl}/data', 'https://h.example/{$request.body#/id}'],
  operation: {
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'integer', example: 7 } },
      { name: 'callbackUrl', in: 'query', example: 'https://tonys-server.com', schema: { type: 'string' } },
      { name: 'limit', in: 'query', schema: { type: 'integer', default: 10 } },
      { name: 'X-List', in: 'header', required: true, schema: { type: 'array' }, example: ['a', 'b'] },
    ],
    requestBody: {
      content: {
        'application/json': { schema: { properties: { id: { type: 'string' }, n: { type: 'integer' } } } },
        'text/plain': { example: 'hello' },
      },
    },
    responses: {
      201: {
        headers: { Location: { schema: { type: 'string' } } },
        content: { 'application/json': { example: { ok: true } } },
      },
      '4XX': {},
      default: {},
    },
  },
  root: {
    servers: [{ url: 'https://api.example/{v}', variables: { v: { default: 'v1' } } }, { url: '/rel' }],
  },
};

function build(edits: ExchangeEdits = {}, parts: OperationParts = streams, outerUrl?: string) {
  return buildExchange(detailOf(parts), edits, outerUrl);
}

describe('buildExchange', () => {
  it('sends the samples', () => {
    const { request, response } = build();
    expect(request).toMatchObject({
      method: 'POST',
      path: '/streams/{id}',
      url: 'https://api.example/v1/streams/7?callbackUrl=https%3A%2F%2Ftonys-server.com',
      urlGenerated: false,
      body: { kind: 'data', value: { id: 'string', n: 0 }, generated: ['/id', '/n'] },
    });
    expect(request.values.map(({ name, value, sent, line }) => [name, value, sent, line])).toEqual([
      ['id', 7, true, undefined],
      ['callbackUrl', 'https://tonys-server.com', true, undefined],
      ['limit', 10, false, undefined],
      ['X-List', ['a', 'b'], true, 'a,b'],
      ['Content-Type', 'application/json', true, undefined],
    ]);
    expect(response).toMatchObject({
      status: 201,
      declaredStatus: '201',
      body: { kind: 'data', value: { ok: true }, generated: [] },
    });
  });

  it('names what each declared response has', () => {
    expect(build().responses).toEqual([
      { status: '201', headers: ['Location'], hasBody: true },
      { status: '4XX', headers: [], hasBody: false },
      { status: 'default', headers: [], hasBody: false },
    ]);
  });

  it.each<readonly [string, ExchangeEdits, JsonObject]>([
    [
      'text of a field',
      { fields: { 'request.query.limit': { text: '5', send: true } } },
      { url: 'https://api.example/v1/streams/7?callbackUrl=https%3A%2F%2Ftonys-server.com&limit=5' },
    ],
    [
      'a switch',
      { fields: { 'request.query.callbackUrl': { send: false } } },
      { url: 'https://api.example/v1/streams/7' },
    ],
    [
      'another server',
      { server: 1 },
      {
        url: 'https://provider.example/rel/streams/7?callbackUrl=https%3A%2F%2Ftonys-server.com',
        urlGenerated: true,
      },
    ],
    [
      'a server that is gone',
      { server: 9 },
      { url: 'https://api.example/v1/streams/7?callbackUrl=https%3A%2F%2Ftonys-server.com' },
    ],
    [
      'a server variable',
      { serverVariables: { v: 'v2' }, fields: { 'request.query.callbackUrl': { send: false } } },
      { url: 'https://api.example/v2/streams/7' },
    ],
    [
      'a path value that is not sent',
      { fields: { 'request.path.id': { send: false }, 'request.query.callbackUrl': { send: false } } },
      { url: 'https://api.example/v1/streams/{id}' },
    ],
    [
      'body text',
      { requestBodies: { 'application/json': '{"id":"string","n":1}' } },
      { body: { kind: 'data', value: { id: 'string', n: 1 }, generated: ['/id'] } },
    ],
    [
      'broken body text',
      { requestBodies: { 'application/json': '{' } },
      { body: { kind: 'broken', text: '{' } },
    ],
    [
      'empty body text',
      { requestBodies: { 'application/json': '' } },
      { body: { kind: 'absent', declared: true } },
    ],
    [
      'another media type',
      { requestMediaType: 'text/plain' },
      { body: { kind: 'data', value: 'hello', dataForm: 'text' } },
    ],
    ['no body', { sendRequestBody: false }, { body: { kind: 'absent', declared: true } }],
    [
      'names of no field',
      { fields: { constructor: { text: 'x' }, 'request.query.gone': { text: 'x' } } },
      { method: 'POST' },
    ],
  ])('applies %s', (_, edits, request) => {
    expect(build(edits).request).toMatchObject(request);
  });

  it('no longer marks a value as generated once it is typed', () => {
    const parts = { operation: { parameters: [{ name: 'u', in: 'query' }] }, keys: ['{$request.query.u}'] };
    expect(build({}, parts).request.values[0]).toMatchObject({
      value: 'https://consumer.example/u',
      generated: true,
    });
    expect(build({}, parts).request.urlGenerated).toBe(true);
    expect(build({ fields: { 'request.query.u': { text: 'x' } } }, parts).request.values[0]).toMatchObject({
      value: 'x',
      generated: false,
    });
  });

  it.each<readonly [ExchangeEdits, number | undefined]>([
    [{ status: '4XX' }, 400],
    [{ status: '4XX', statusCodes: { '4XX': 404 } }, 404],
    [{ status: 'default' }, 500],
    [{ status: 'default', statusCodes: { default: 299 } }, 299],
    [{ status: 'default', statusCodes: { default: 42 } }, 500],
    [{ status: '999' }, 201],
    [{ status: 'none' }, undefined],
  ])('answers %j with %s', (edits, status) => {
    expect(build(edits).response?.status).toBe(status);
  });

  it('answers a lone default with 200', () => {
    expect(build({}, { operation: { responses: { default: {} } } }).response?.status).toBe(200);
  });

  it('keeps a response’s edits to its status', () => {
    const edits = {
      responseBodies: { '201 application/json': '{"ok":1}' },
      fields: { 'response.header.Location': { text: 'u', send: true } },
    };
    expect(build(edits).response).toMatchObject({
      body: { value: { ok: 1 } },
      headers: [{ name: 'Location', value: 'u', sent: true }, { name: 'Content-Type' }],
    });
  });

  it.each([
    ['https://c.example/data', 'https://c.example/data?n=1', false],
    ['https://c.example/data?x#f', 'https://c.example/data?x&n=1', false],
    [undefined, 'https://consumer.example/callback?n=1', true],
  ])('sends a callback request to %s', (outerUrl, url, urlGenerated) => {
    const operation = { parameters: [{ name: 'n', in: 'query', required: true, example: 1 }] };
    const { request } = build({}, { operation, path: '{$url}', isCallback: true }, outerUrl);
    expect(request).toMatchObject({ url, urlGenerated });
  });

  it('sends a webhook to the consumer', () => {
    expect(build({}, { operation: {}, path: 'newPet' }).request).toMatchObject({
      url: 'https://consumer.example/newPet',
      urlGenerated: true,
    });
  });

  it.each([
    [['integer'], '7', 7],
    [['integer'], '07', '07'],
    [['integer'], '', ''],
    [['number'], '1.0', '1.0'],
    [['boolean'], 'true', true],
    [['string'], '7', '7'],
    [[], '7', '7'],
    [['array'], '["a"]', ['a']],
    [['array'], 'a,b', 'a,b'],
    [['object'], '{"a":1}', { a: 1 }],
    [[], '{"a":1}', '{"a":1}'],
  ])('reads the text of a %j field: %s', (types, text, value) => {
    const [type] = types;
    const operation = {
      parameters: [{ name: 'p', in: 'query', schema: type === undefined ? {} : { type } }],
    };
    expect(
      build({ fields: { 'request.query.p': { text } } }, { operation }).request.values[0]?.value,
    ).toEqual(value);
  });
});

describe('buildCallbackMessage', () => {
  const detail = detailOf({
    isCallback: true,
    path: '{$request.body#/u}',
    operation: {
      parameters: [
        { name: 'X-Signature', in: 'header', required: true, example: 'abc' },
        { name: 'session', in: 'cookie', required: true, example: 's' },
        { name: 'attempt', in: 'query', required: true, example: 1 },
        { name: 'debug', in: 'query', example: true },
      ],
      requestBody: {
        content: {
          'application/json': { example: { paid: true } },
          'application/x-www-form-urlencoded': { example: { a: 'x y', b: [1, 2] } },
          'multipart/form-data': { example: { text: 'x', data: { a: 1 } } },
        },
      },
      responses: { 200: {} },
    },
  });

  it('is the request on the wire', () => {
    expect(buildCallbackMessage(detail, 'https://c.example/data', {})).toEqual({
      method: 'POST',
      url: 'https://c.example/data?attempt=1',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'X-Signature', value: 'abc' },
        { name: 'Cookie', value: 'session=s' },
      ],
      body: { mediaType: 'application/json', text: '{\n  "paid": true\n}' },
    });
  });

  it('writes forms as forms', () => {
    const message = buildCallbackMessage(detail, undefined, {
      requestMediaType: 'application/x-www-form-urlencoded',
    });
    expect(message.body).toEqual({ mediaType: 'application/x-www-form-urlencoded', text: 'a=x+y&b=1&b=2' });
    expect(message.url).toBe('https://consumer.example/callback?attempt=1');
  });

  it('writes parts as parts', () => {
    const message = buildCallbackMessage(detail, undefined, { requestMediaType: 'multipart/form-data' });
    expect(message.headers[0]?.value).toBe('multipart/form-data; boundary=callback-explorer-part');
    expect(message.body?.text.split('\r\n')).toEqual([
      '--callback-explorer-part',
      'Content-Disposition: form-data; name="text"',
      '',
      'x',
      '--callback-explorer-part',
      'Content-Disposition: form-data; name="data"',
      'Content-Type: application/json',
      '',
      '{"a":1}',
      '--callback-explorer-part--',
      '',
    ]);
  });

  it('sends broken text as it is, and no body when switched off', () => {
    expect(
      buildCallbackMessage(detail, undefined, { requestBodies: { 'application/json': '{' } }).body?.text,
    ).toBe('{');
    expect(buildCallbackMessage(detail, undefined, { sendRequestBody: false })).not.toHaveProperty('body');
  });
});
