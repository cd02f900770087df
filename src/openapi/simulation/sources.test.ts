import { describe, expect, it } from 'vitest';
import { buildExchange } from '../exchange/buildExchange.ts';
import { detailOf, type OperationParts } from '../exchange/describe.fixture.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { parseKey } from '../expression/parseKey.ts';
import { simulate } from './simulate.ts';

/** From a document's operation, by default samples and edits, to the sentence the user reads. */
function answer(key: string, parts: OperationParts, edits: ExchangeEdits = {}): string {
  const exchange = buildExchange(detailOf({ ...parts, keys: [key] }), edits);
  const { callbackUrl } = simulate(parseKey(key), exchange, { minor: parts.minor ?? '3.1' });
  return callbackUrl.kind === 'url' ? callbackUrl.url : `No callback URL: ${callbackUrl.reason}`;
}

describe('a board square that reports to a header', () => {
  const board: OperationParts = {
    method: 'PUT',
    path: '/board/{row}/{column}',
    operation: {
      parameters: [{ name: 'progressUrl', in: 'header', required: false, schema: { type: 'string' } }],
    },
  };
  const key = '{$request.header.progressUrl}';

  it.each<readonly [string, ExchangeEdits, string]>([
    ['untouched', {}, 'https://consumer.example/progressUrl'],
    [
      'typed',
      { fields: { 'request.header.progressUrl': { text: 'https://c.example/p' } } },
      'https://c.example/p',
    ],
    [
      'not sent',
      { fields: { 'request.header.progressUrl': { send: false } } },
      'No callback URL: the optional header `progressUrl` is not sent, so no callback is made',
    ],
    [
      'empty',
      { fields: { 'request.header.progressUrl': { text: '' } } },
      'No callback URL: the header `progressUrl` is empty',
    ],
  ])('%s', (_, edits, text) => {
    expect(answer(key, board, edits)).toBe(text);
  });
});

describe('a board square that answers with a location', () => {
  const board: OperationParts = {
    method: 'PUT',
    operation: {
      responses: {
        200: {},
        202: { headers: { Location: { description: 'Callback URL', schema: null, type: 'string' } } },
      },
    },
  };
  const key = '{$response.header.Location}';

  it.each<readonly [string, ExchangeEdits, string]>([
    ['untouched', {}, 'https://provider.example/status/1'],
    [
      'with its header',
      { fields: { 'response.header.Location': { text: 'https://a.example/1' } } },
      'https://a.example/1',
    ],
    [
      'another response',
      { status: '200' },
      'No callback URL: the 200 response has no header `Location`; the 202 response has it',
    ],
    [
      'before any response',
      { status: 'none' },
      'No callback URL: the callback comes before any response, so there is no response header `Location`',
    ],
  ])('%s', (_, edits, text) => {
    expect(answer(key, board, edits)).toBe(text);
  });
});

describe('invoices', () => {
  const invoice = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, title: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  };
  const invoices: OperationParts = {
    operation: {
      parameters: [
        {
          name: 'callback_url',
          in: 'query',
          required: false,
          schema: { anyOf: [{ type: 'string', format: 'uri', minLength: 1 }, { type: 'null' }] },
        },
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Invoice' } } },
      },
    },
    root: { components: { schemas: { Invoice: invoice } } },
  };

  it.each<readonly [string, ExchangeEdits, string]>([
    ['untouched', {}, 'https://consumer.example/callback_url/invoices/string'],
    [
      'typed',
      {
        fields: { 'request.query.callback_url': { text: 'https://www.external.org/events' } },
        requestBodies: { 'application/json': '{"id":"2expen51ve"}' },
      },
      'https://www.external.org/events/invoices/2expen51ve',
    ],
    [
      'without the id',
      { requestBodies: { 'application/json': '{"ID":"x"}' } },
      'No callback URL: the request body has no member `id`; did you mean `ID`? Names are case-sensitive',
    ],
    [
      'broken',
      { requestBodies: { 'application/json': '{"id":x}' } },
      'No callback URL: the request body cannot be read: `x` needs double quotes: type `"x"`',
    ],
  ])('%s', (_, edits, text) => {
    expect(answer('{$request.query.callback_url}/invoices/{$request.body#/id}', invoices, edits)).toBe(text);
  });
});

describe('streams', () => {
  it('take the parameter’s example', () => {
    const parameters = [
      {
        name: 'callbackUrl',
        in: 'query',
        required: true,
        schema: { type: 'string', format: 'uri', example: 'https://tonys-server.com' },
      },
    ];
    const streams: OperationParts = { minor: '3.0', path: '/streams', operation: { parameters } };
    expect(answer('{$request.query.callbackUrl}/data', streams)).toBe('https://tonys-server.com/data');
  });
});

describe('the specification’s golden exchange', () => {
  const subscribe: OperationParts = {
    path: '/subscribe/{eventType}',
    root: { servers: [{ url: 'https://example.org' }] },
    operation: {
      parameters: [
        { name: 'eventType', in: 'path', required: true, example: 'myevent' },
        {
          name: 'queryUrl',
          in: 'query',
          allowReserved: true,
          required: true,
          example: 'https://clientdomain.com/stillrunning',
        },
      ],
      requestBody: {
        content: { 'application/json': { example: { failedUrl: 'https://clientdomain.com/failed' } } },
      },
    },
  };

  it.each([
    ['$url', 'https://example.org/subscribe/myevent?queryUrl=https://clientdomain.com/stillrunning'],
    ['{$request.query.queryUrl}', 'https://clientdomain.com/stillrunning'],
    ['$request.body#/failedUrl', 'https://clientdomain.com/failed'],
    ['https://h.example/{$request.header.content-type}', 'https://h.example/application/json'],
  ])('%s', (key, url) => {
    expect(answer(key, subscribe)).toBe(url);
  });
});
