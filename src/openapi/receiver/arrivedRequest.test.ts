import { describe, expect, it } from 'vitest';
import { openDocuments } from '../slice/slice.fixture.ts';
import { parseMessage } from '../wire/parseMessage.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { checkArrived } from './arrivedRequest.ts';
import { receiverOf } from './receiver.fixture.ts';

const description = openDocuments({
  'a.json': {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: {
      '/a': {
        post: {
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  properties: {
                    u: { type: 'string', example: 'https://c.example/cb?token=t' },
                    id: { type: 'integer', example: 7 },
                    kind: { enum: ['a', 'b'], example: 'a' },
                  },
                },
              },
            },
          },
          responses: { 201: { description: 'Created' } },
          callbacks: {
            onData: {
              'https://c.example/cb/{$request.body#/id}/v1.{$request.body#/kind}?token=t&kind={$request.body#/kind}':
                {
                  post: {
                    security: [{ sig: [] }, { bearer: [] }],
                    parameters: [
                      { name: 'X-Try', in: 'header', required: true, schema: { type: 'integer' } },
                      { name: 'page', in: 'query', schema: { type: 'integer' } },
                    ],
                    requestBody: {
                      required: true,
                      content: { 'application/json': { schema: { type: 'object' } } },
                    },
                    responses: { 204: { description: 'Received' } },
                  },
                },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        sig: { type: 'apiKey', in: 'header', name: 'X-Signature' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  },
});

const id = allCallbacks(description.analysis)[0]?.id ?? '';
const received = receiverOf(description).requests[0];

const GOOD = `POST /cb/9/v1.b?token=t&kind=b HTTP/1.1
Host: anything.example
Content-Type: application/json; charset=utf-8
X-Try: 1
X-Signature: abc
User-Agent: x

{"a": 1}`;

function check(text: string) {
  const detail = description.describe(id);
  const message = parseMessage(text);
  if (!detail || !('kind' in message) || message.kind !== 'request') throw new Error(text);
  return checkArrived(detail, received, message);
}

const said = (text: string) => check(text).deviations.map(({ place, message }) => `${place}: ${message}`);

it('a request that is as described has no deviation, and a body to check', () => {
  expect(check(GOOD)).toEqual({ deviations: [], body: { mediaType: 'application/json', text: '{"a": 1}' } });
});

it('a cURL command is read alike', () => {
  const curl = `curl 'https://c.example/cb/9/v1.b?token=t&kind=b' -H 'Content-Type: application/json' -H 'X-Try: 1' -H 'Authorization: Bearer x' -d '{}'`;
  expect(said(curl)).toEqual([]);
});

describe('a deviation is said at its place, with what was expected', () => {
  it.each([
    ['POST /cb', 'PUT /cb', 'method: The method is `PUT`; expected `POST`.'],
    ['/cb/9/', '/cx/9/', 'path: Segment 1 of the path is `cx`; expected `cb`, as in `/cb/{id}/{kind}`.'],
    [
      '/cb/9/',
      '/9/',
      'path: The path is `/9/v1.b`; expected `/cb/{id}/{kind}`, which has 3 segments instead of 2.',
    ],
    ['/cb/9/', '/cb/x/', 'path: The path parameter `id` is `x`; expected a number.'],
    ['/cb/9/', '/cb//', 'path: The path parameter `id` is empty; expected a number.'],
    ['v1.b', 'v2.b', 'path: The path parameter `kind` is `v2.b`; expected text like `v1.…`.'],
    ['v1.b', 'v1.', 'path: The path parameter `kind` is `v1.`; expected text like `v1.…`.'],
    ['token=t&', '', 'query: The query parameter `token` is missing; it is required, such as `token=t`.'],
    ['token=t&', 'token=x&', 'query: The query parameter `token` is `x`; expected `t`.'],
    ['kind=b', 'kind=c', 'query: The query parameter `kind` is `c`; expected `a` or `b`.'],
    ['kind=b', 'kind=b&page=x', 'query: The query parameter `page` is `x`; expected an integer.'],
    ['kind=b', 'kind=b&more=1', 'query: The query parameter `more` is not described.'],
    ['X-Try: 1\n', '', 'header: The header `X-Try` is missing; it is required.'],
    ['X-Try: 1', 'X-Try: one', 'header: The header `X-Try` is `one`; expected an integer.'],
    [
      'X-Signature: abc\n',
      '',
      'security: Nothing shows who sent it; expected the header `X-Signature`, or `Authorization: bearer` for `bearer`.',
    ],
    [
      'application/json; charset=utf-8',
      'text/plain',
      'content type: The content type is `text/plain`; expected `application/json`.',
    ],
    [
      'Content-Type: application/json; charset=utf-8\n',
      '',
      'content type: The header `Content-Type` is missing; expected `application/json`.',
    ],
    ['{"a": 1}', '', 'body: The body is missing; it is required.'],
  ])('%j written as %j', (from, to, expected) => {
    expect(said(GOOD.replace(from, to))).toEqual([expected]);
  });

  it('broken JSON', () => {
    expect(said(GOOD.replace('1}', '1')).join()).toMatch(/^body: The body cannot be read: /);
  });
});

it('has a limit', () => {
  const pairs = Array.from({ length: 500 }, (_, index) => `p${index}=1`).join('&');
  expect(check(GOOD.replace('kind=b', `kind=b&${pairs}`)).deviations.length).toBe(200);
});
