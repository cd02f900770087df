import { describe, expect, it } from 'vitest';
import { detailOf } from '../exchange/describe.fixture.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { httpResponse, responseMessage } from './responseMessage.ts';
import { curlCommand, httpMessage } from './writeMessage.ts';

describe('curlCommand', () => {
  it('puts every argument in single quotes', () => {
    const command = curlCommand({
      method: 'POST',
      url: 'https://c.example/a?x=$HOME&y=`id`',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'X-Empty', value: '' },
        { name: 'X-Colon', value: 'http:' },
      ],
      body: { text: '{"name": "O\'Neil 日本",\n "a": "$x"}' },
    });
    expect(command).toBe(
      [
        "curl --globoff --request 'POST' --url 'https://c.example/a?x=$HOME&y=`id`'",
        "--header 'Content-Type: application/json'",
        "--header 'X-Empty;'",
        "--header 'X-Colon: http:'",
        '--data-raw \'{"name": "O\'\\\'\'Neil 日本",\n "a": "$x"}\'',
      ].join(' \\\n  '),
    );
  });

  it('asks for headers only on HEAD', () => {
    expect(curlCommand({ method: 'HEAD', url: 'https://c.example', headers: [] })).toBe(
      "curl --globoff --head --url 'https://c.example'",
    );
  });

  it('lets no method or header end its quotes or its line', () => {
    const command = curlCommand({
      method: "X'; rm -rf /; '",
      url: 'u',
      headers: [{ name: 'A', value: 'b\r\nC: d' }],
    });
    expect(command).toContain("--request 'X'\\''; rm -rf /; '\\'''");
    expect(command).toContain("--header 'A: b C: d'");
  });
});

describe('httpMessage', () => {
  it.each([
    ['https://u:p@c.example:8443/a?x=1#f', 'POST /a?x=1 HTTP/1.1\nHost: c.example:8443\nA: b\n\n{}'],
    ['https://c.example', 'POST / HTTP/1.1\nHost: c.example\nA: b\n\n{}'],
    ['https://c.example?x', 'POST /?x HTTP/1.1\nHost: c.example\nA: b\n\n{}'],
    ['/x', 'POST /x HTTP/1.1\nA: b\n\n{}'],
  ])('%s', (url, text) => {
    expect(
      httpMessage({ method: 'POST', url, headers: [{ name: 'A', value: 'b' }], body: { text: '{}' } }),
    ).toBe(text);
  });
});

const detail = detailOf({
  operation: {
    responses: {
      201: {
        headers: {
          Location: { schema: { type: 'string', example: '/streams/7' } },
          'X-Tags': { required: true, schema: { type: 'array', items: {}, example: ['a', 'b'] } },
          'Content-Type': { schema: { type: 'string' } },
        },
        content: { 'application/json': { schema: { type: 'object', example: { id: 7 } } } },
      },
      202: { description: 'no content' },
      '5XX': { content: { 'application/x-www-form-urlencoded': { example: { a: 'x y' } } } },
    },
  },
  keys: ['{$response.header.Location}'],
});

function written(edits: ExchangeEdits): string | undefined {
  const message = responseMessage(detail, edits);
  return message && httpResponse(message);
}

describe('a response as text', () => {
  it.each<[string, ExchangeEdits, string | undefined]>([
    [
      'headers and body',
      {},
      'HTTP/1.1 201 Created\nContent-Type: application/json\nLocation: /streams/7\nX-Tags: a,b\n\n{\n  "id": 7\n}',
    ],
    [
      'as edited',
      {
        fields: { 'response.header.Location': { text: 'x\r\ny' }, 'response.header.X-Tags': { send: false } },
        responseBodies: { '201 application/json': '' },
      },
      'HTTP/1.1 201 Created\nLocation: x y\n\n',
    ],
    ['nothing but its status', { status: '202' }, 'HTTP/1.1 202 Accepted\n\n'],
    [
      'a form, and a code without words',
      { status: '5XX', statusCodes: { '5XX': 599 } },
      'HTTP/1.1 599 \nContent-Type: application/x-www-form-urlencoded\n\na=x+y',
    ],
    ['none yet', { status: 'none' }, undefined],
  ])('%s', (_, edits, text) => {
    expect(written(edits)).toBe(text);
  });
});
