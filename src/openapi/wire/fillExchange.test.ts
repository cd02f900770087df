import { describe, expect, it } from 'vitest';
import { buildExchange } from '../exchange/buildExchange.ts';
import { buildCallbackMessage } from '../exchange/callbackMessage.ts';
import { detailOf, type OperationParts } from '../exchange/describe.fixture.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { readMultipart } from './fillBody.ts';
import { fillExchange } from './fillExchange.ts';
import { parseMessage } from './parseMessage.ts';

const string = { type: 'string' };
const query = (name: string, more: object = {}) => ({ name, in: 'query', schema: string, ...more });
const content = (mediaType: string, schema: unknown = {}) => ({ content: { [mediaType]: { schema } } });

type Parts = Omit<Partial<OperationParts>, 'operation'> & { readonly operation?: unknown };

/** A document is text first. */
const detailFor = ({ operation = {}, ...parts }: Parts) =>
  detailOf({ ...parts, operation: JSON.parse(JSON.stringify(operation)) });

function fill(parts: Parts, text: string, before?: ExchangeEdits) {
  const detail = detailFor(parts);
  const message = parseMessage(text);
  if ('problem' in message) throw new Error(message.problem);
  const filled = fillExchange(detail, message, before);
  return { ...filled, detail, exchange: buildExchange(detail, filled.edits) };
}

const streams: Parts = {
  path: '/streams/{id}',
  root: {
    servers: [
      { url: 'https://p.example/v1' },
      { url: 'https://{env}.p.example', variables: { env: { default: 'test', enum: ['test', 'dev'] } } },
    ],
  },
  operation: {
    parameters: [
      { name: 'id', in: 'path', schema: string },
      query('callbackUrl'),
      query('limit', { schema: { type: 'integer' } }),
    ],
    requestBody: content('application/json', { type: 'object' }),
  },
  keys: ['{$request.query.callbackUrl}{$request.header.X-Token}'],
};

describe('a request', () => {
  it('fills the fields that it has and switches the others off', () => {
    const { edits, notes, exchange } = fill(
      streams,
      "curl 'https://p.example/v1/streams/a%2Fb?callbackUrl=https%3A%2F%2Fc.example%2Fx+y' -H 'content-type: application/json' -d '{\"a\":1}'",
    );
    expect(edits).toEqual({
      fields: {
        'request.path.id': { text: 'a/b' },
        'request.query.callbackUrl': { text: 'https://c.example/x y' },
        'request.header.X-Token': { send: false },
      },
      requestMediaType: 'application/json',
      requestBodies: { 'application/json': '{"a":1}' },
      sendRequestBody: true,
    });
    expect(notes).toEqual([]);
    expect(exchange.request.url).toBe(
      'https://p.example/v1/streams/a%2Fb?callbackUrl=https%3A%2F%2Fc.example%2Fx%20y',
    );
    expect(exchange.request.body).toMatchObject({ kind: 'data', value: { a: 1 } });
  });

  it('fills names that only a key mentions, headers in any case', () => {
    const { edits } = fill(streams, 'POST /v1/streams/7?limit=3 HTTP/1.1\nx-token: t');
    expect(edits.fields).toMatchObject({
      'request.path.id': { text: '7' },
      'request.query.limit': { text: '3', send: true },
      'request.query.callbackUrl': { send: false },
      'request.header.X-Token': { text: 't' },
    });
    expect(edits.sendRequestBody).toBe(false);
  });

  it.each<[string, ExchangeEdits]>([
    ['POST /v1/streams/7\nHost: p.example', {}],
    ['POST http://p.example/v1/streams/7', {}],
    ['POST https://dev.p.example/streams/7', { server: 1, serverVariables: { env: 'dev' } }],
    ['POST https://test.p.example/streams/7', { server: 1 }],
  ])('finds the server of %j', (text, expected) => {
    const { edits, notes } = fill(streams, text);
    const { server, serverVariables } = edits;
    expect({
      ...(server === undefined ? {} : { server }),
      ...(serverVariables && { serverVariables }),
    }).toEqual(expected);
    expect(edits.fields).toMatchObject({ 'request.path.id': { text: '7' } });
    expect(notes).toEqual([]);
  });

  it.each([
    [
      'POST https://x.example/api/streams/7',
      [
        '`https://x.example/api/streams/7` matches none of the servers of this operation, so the server stays as it was.',
      ],
    ],
    [
      'POST https://p.example/v1/other',
      [
        '`https://p.example/v1/other` is not at `/streams/{id}`, so the server and path parameters stay as they were.',
      ],
    ],
    ['GET /v1/streams/7', ['The method is `GET`, but this operation is `POST`.']],
    [
      'POST /v1/streams/7?a=1&b=2&a=3\nX-Other: 1\nUser-Agent: me',
      [
        '`a` and `b` in the query were left out: not declared, and no callback key reads them.',
        '`X-Other` in the headers was left out: not declared, and no callback key reads it.',
      ],
    ],
    [
      'POST /v1/streams/7\nContent-Type: text/csv\n\na;b',
      ['The body (`text/csv`) was left out: this declares `application/json`.'],
    ],
    ['curl -X POST /v1/streams/7 -d @f.json', ['Not read: the file `f.json`.']],
  ])('%j: says what found no place', (text, notes) => {
    expect(fill(streams, text).notes).toEqual(notes);
  });

  it('drops the values typed before, but keeps the response', () => {
    const before: ExchangeEdits = {
      status: '404',
      server: 1,
      fields: { 'request.query.limit': { text: '9', send: true }, 'response.header.L': { text: 'x' } },
      requestBodies: { 'application/json': '1' },
    };
    const { edits } = fill(streams, 'POST /v1/streams/7?callbackUrl=u', before);
    expect(edits).toMatchObject({ status: '404', server: 0, fields: { 'response.header.L': { text: 'x' } } });
    expect(Object.keys(edits.fields ?? {})).not.toContain('request.query.limit');
  });

  it('a server that the document does not name is left out', () => {
    expect(fill({}, 'POST http://localhost:8000/x').notes).toEqual([
      'The document names no server, so `http://localhost:8000` was left out.',
    ]);
    expect(fill({}, 'POST /x').notes).toEqual([]);
  });

  it('a callback request takes only its own query from the URL', () => {
    const operation = { parameters: [query('seq', { schema: { type: 'integer' } })] };
    const { edits, notes } = fill(
      { operation, isCallback: true, path: '{$request.query.u}' },
      'POST https://c.example/data?k=1&seq=4',
    );
    expect(edits).toEqual({ fields: { 'request.query.seq': { text: '4', send: true } } });
    expect(notes).toEqual([]);
  });

  it('a callback request that goes elsewhere is filled in all the same', () => {
    const detail = detailFor({ isCallback: true, path: '{$request.query.u}' });
    const message = { method: 'POST', url: 'https://d.example/data?a', headers: [], ignored: [] };
    expect(fillExchange(detail, message, {}, 'https://d.example/data').notes).toEqual([]);
    expect(fillExchange(detail, message, {}, 'https://c.example/data').notes).toEqual([
      '`https://d.example/data` is not the callback URL, which still comes from its key and the samples before it.',
    ]);
  });
});

describe('every style', () => {
  const array = { type: 'array', items: { type: 'integer' } };
  const object = { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'string' } } };
  const list = [1, 20];
  const pair = { R: 1, G: 'a,b' };

  it.each([
    ['path', 'simple', false],
    ['path', 'simple', true],
    ['path', 'label', false],
    ['path', 'label', true],
    ['path', 'matrix', false],
    ['path', 'matrix', true],
    ['query', 'form', false],
    ['query', 'form', true],
    ['query', 'spaceDelimited', false],
    ['query', 'pipeDelimited', false],
    ['query', 'deepObject', true],
    ['cookie', 'form', true],
    ['cookie', 'form', false],
    ['cookie', 'cookie', true],
  ])('%s %s, explode %s: the written text reads back', (location, style, explode) => {
    for (const [schema, value] of [
      [array, list],
      [object, location === 'cookie' ? { R: 1, G: 'a' } : pair],
      [string, 'a b'],
    ]) {
      const operation = { parameters: [{ name: 'p', in: location, style, explode, schema }] };
      const detail = detailFor({ operation, path: location === 'path' ? '/x/{p}' : '/x', minor: '3.2' });
      const typed = typeof value === 'string' ? value : JSON.stringify(value);
      const sent = { fields: { [`request.${location}.p`]: { text: typed, send: true } } };
      const { url, headers } = buildCallbackMessage(detail, undefined, sent);
      const { edits } = fillExchange(detail, { method: 'POST', url, headers, ignored: [] });
      expect(buildExchange(detail, edits).request.values[0]).toMatchObject({ value, sent: true });
    }
  });

  it.each([
    [{ in: 'header', schema: array }, 'POST /x\np: 1, 20', list],
    [{ in: 'header', schema: object, explode: true }, 'POST /x\nP: R=1,G=a', { R: 1, G: 'a' }],
    [{ in: 'header', schema: string }, 'POST /x\np: a\np: b', 'a, b'],
    [{ in: 'query', ...content('application/json', object) }, 'POST /x?p=%7B%22R%22%3A1%7D', { R: 1 }],
    [
      { in: 'querystring', ...content('application/x-www-form-urlencoded', object) },
      'POST /x?R=1&G=a+b',
      { R: 1, G: 'a b' },
    ],
    [{ in: 'querystring', ...content('application/json', object) }, 'POST /x?%7B%22R%22%3A1%7D', { R: 1 }],
    [
      { in: 'query', style: 'deepObject', schema: { type: 'object' } },
      'POST /x?p[a][b]=1&p[c]=x&p[c]=y',
      { a: { b: '1' }, c: ['x', 'y'] },
    ],
    [
      { in: 'query', schema: { type: 'object', additionalProperties: true } },
      'POST /x?anything=1',
      { anything: '1' },
    ],
    [{ in: 'query', schema: string }, 'POST /x?p', ''],
    [{ in: 'query', schema: { type: 'integer' } }, 'POST /x?p=007', '007'],
  ])('%j of %j', (parameter, text, value) => {
    const { exchange } = fill(
      { path: '/x', minor: '3.2', operation: { parameters: [{ name: 'p', ...parameter }] } },
      text,
    );
    expect(exchange.request.values[0]).toMatchObject({ value, sent: true });
  });
});

describe('a body', () => {
  const of = (mediaTypes: Record<string, unknown>) => ({
    path: '/x',
    operation: {
      requestBody: {
        content: Object.fromEntries(Object.entries(mediaTypes).map(([name, schema]) => [name, { schema }])),
      },
    },
  });
  const form = 'application/x-www-form-urlencoded';
  const schema = {
    type: 'object',
    properties: { n: { type: 'integer' }, s: string, l: { type: 'array', items: string } },
  };

  it.each<[string, Record<string, unknown>, string, string, unknown]>([
    [
      'JSON by its type',
      { 'text/plain': {}, 'application/json': {} },
      'POST /x\nContent-Type: application/json; charset=utf-8\n\n[1]',
      'application/json',
      [1],
    ],
    [
      'a range',
      { 'application/*': {} },
      'POST /x\nContent-Type: application/ld+json\n\n[1]',
      'application/*',
      [1],
    ],
    ['JSON that is called a form', { 'application/json': {} }, "curl /x -d '[1]'", 'application/json', [1]],
    ['JSON of no type', { 'application/json': {} }, 'POST /x\n\n[1]', 'application/json', [1]],
    [
      'another JSON',
      { 'application/a+json': {} },
      'POST /x\nContent-Type: application/json\n\n[1]',
      'application/a+json',
      [1],
    ],
    ['a form', { [form]: schema }, "curl /x -d 'n=1&s=2&l=a'", form, { n: 1, s: '2', l: ['a'] }],
    [
      'parts',
      { 'multipart/form-data': schema },
      'curl /x -F n=1 -F s=x -F l=a -F l=b',
      'multipart/form-data',
      { n: 1, s: 'x', l: ['a', 'b'] },
    ],
    ['text', { 'text/plain': string }, 'POST /x\nContent-Type: text/plain\n\nhello', 'text/plain', 'hello'],
  ])('%s', (_, mediaTypes, text, mediaType, value) => {
    const { exchange, notes } = fill(of(mediaTypes), text);
    expect(exchange.request.body).toMatchObject({ kind: 'data', mediaType, value });
    expect(notes).toEqual([]);
  });

  it.each([
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n2\r\n--b--',
      { a: '1\r\n2' },
    ],
    [
      'multipart/form-data',
      '--x\nContent-Disposition: form-data; name=a\nContent-Type: application/json\n\n{"b":1}\n--x--',
      { a: { b: 1 } },
    ],
    [
      'multipart/mixed; boundary="a b"',
      'preamble\n--a b\ncontent-disposition: form-data; filename="f"; name="a%22"\n\n\n--a b--',
      { 'a"': '' },
    ],
    ['multipart/form-data; boundary=b', 'nothing', undefined],
    ['multipart/form-data', '', undefined],
  ])('parts of %j', (mediaType, text, expected) => {
    expect(readMultipart(mediaType, text)).toEqual(expected);
  });
});

describe('a response', () => {
  const operation = {
    responses: {
      201: {
        headers: { Location: { schema: string }, 'X-N': { schema: { type: 'integer' } } },
        content: { 'application/json': {} },
      },
      '4XX': { content: { 'text/plain': { schema: string } } },
      default: {},
    },
  };

  it('fills status, headers and body, and leaves the request as it was', () => {
    const before: ExchangeEdits = { status: '4XX', fields: { 'request.query.u': { text: 'x' } } };
    const { edits, notes, exchange } = fill(
      { operation, keys: ['{$response.header.Location}'] },
      'HTTP/1.1 201 Created\nlocation: /a\nX-Other: 1\nContent-Type: application/json\n\n{"id": 1}',
      before,
    );
    expect(edits).toEqual({
      status: '201',
      fields: { 'request.query.u': { text: 'x' }, 'response.header.Location': { text: '/a' } },
      responseMediaTypes: { 201: 'application/json' },
      responseBodies: { '201 application/json': '{"id": 1}' },
    });
    expect(notes).toEqual([
      '`X-Other` in the headers was left out: not declared, and no callback key reads it.',
    ]);
    expect(exchange.response).toMatchObject({ status: 201, body: { kind: 'data', value: { id: 1 } } });
  });

  it.each([
    ['HTTP/1.1 404 Not Found\n\nno', '4XX', 404],
    ['HTTP/2 500', 'default', 500],
  ])('%j is the response %s', (text, declaredStatus, status) => {
    expect(fill({ operation }, text).exchange.response).toMatchObject({ status, declaredStatus });
  });

  it('has no body where the message has none', () => {
    expect(fill({ operation }, 'HTTP/1.1 201 Created').exchange.response?.body.kind).toBe('absent');
  });

  it('that is not declared fills nothing', () => {
    const before = { status: '200' };
    const { edits, notes } = fill(
      { operation: { responses: { 200: {} } } },
      'HTTP/1.1 404 Not Found',
      before,
    );
    expect(edits).toBe(before);
    expect(notes).toEqual(['This operation declares no response for `404`, so nothing was filled in.']);
  });
});
