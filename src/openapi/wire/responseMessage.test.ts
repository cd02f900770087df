import { describe, expect, it } from 'vitest';
import { detailOf } from '../exchange/describe.fixture.ts';
import type { ExchangeEdits } from '../exchange/edits.ts';
import { httpResponse, responseMessage } from './responseMessage.ts';

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
