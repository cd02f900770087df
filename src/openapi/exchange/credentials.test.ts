import { expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { fillExchange } from '../wire/fillExchange.ts';
import { parseMessage } from '../wire/parseMessage.ts';
import { curlCommand, httpMessage } from '../wire/writeMessage.ts';
import { buildCallbackMessage } from './callbackMessage.ts';
import { detailOf } from './describe.fixture.ts';

/** The message of a callback request with such security. */
function messageOf(schemes: JsonObject, security: readonly JsonObject[], more: JsonObject = {}) {
  const detail = detailOf({
    operation: { ...more, security: [...security] },
    root: { components: { securitySchemes: schemes } },
    isCallback: true,
  });
  return buildCallbackMessage(detail, 'https://c.example/hook?x=1', {});
}

it.each<[string, JsonObject, string]>([
  ['a key in a header', { type: 'apiKey', in: 'header', name: 'X-Key' }, 'X-Key: <X-Key>'],
  ['a key in a cookie', { type: 'apiKey', in: 'cookie', name: 'sid' }, 'Cookie: sid=<sid>'],
  [
    'a key in the query',
    { type: 'apiKey', in: 'query', name: 'k y' },
    'POST /hook?x=1&k%20y=<k%20y> HTTP/1.1',
  ],
  ['a bearer token', { type: 'http', scheme: 'Bearer' }, 'Authorization: Bearer <token>'],
  ['a name and password', { type: 'http', scheme: 'basic' }, 'Authorization: Basic <credentials>'],
  ['OAuth', { type: 'oauth2' }, 'Authorization: Bearer <token>'],
  ['OpenID Connect', { type: 'openIdConnect' }, 'Authorization: Bearer <token>'],
  ['a client certificate', { type: 'mutualTLS' }, '# With a client certificate: <file>'],
  ['a name with a line break', { type: 'apiKey', in: 'header', name: 'A\nB' }, 'A B: <A B>'],
])('%s gets a placeholder', (_, scheme, line) => {
  expect(httpMessage(messageOf({ s: scheme }, [{ s: [] }])).split('\n')).toContain(line);
});

it.each<[string, JsonObject]>([
  ['no such scheme', {}],
  ['a type unknown to the specification', { type: 'magic' }],
  ['a key sent nowhere', { type: 'apiKey', name: 'k' }],
  ['a key sent in a place unknown', { type: 'apiKey', in: 'body', name: 'k' }],
])('%s gets none', (_, scheme) => {
  const message = messageOf({ s: scheme }, [{ s: [] }]);
  expect(message).toEqual(messageOf({}, []));
});

it.each<[string, JsonObject, string]>([
  ['a key in a header', { type: 'apiKey', in: 'header', name: 'X-Key' }, 'X-Key: <X-Key>'],
  ['a bearer token', { type: 'http', scheme: 'bearer' }, 'Authorization: Bearer <token>'],
])('%s gets a placeholder in a webhook request, too', (_, scheme, line) => {
  const detail = detailOf({
    operation: { security: [{ hmac: [] }] },
    root: { components: { securitySchemes: { hmac: scheme } } },
    path: 'newPet',
    isWebhook: true,
  });
  const message = buildCallbackMessage(detail, undefined, {});
  expect(httpMessage(message).split('\n')).toContain(line);
  expect(curlCommand(message)).toContain(line);
});

it('asks curl for the certificate', () => {
  expect(curlCommand(messageOf({ s: { type: 'mutualTLS' } }, [{ s: [] }]))).toContain("--cert '<file>'");
});

it('has all schemes of the first alternative that names any', () => {
  const schemes = {
    a: { type: 'apiKey', in: 'header', name: 'A' },
    b: { type: 'http', scheme: 'bearer' },
    c: { type: 'apiKey', in: 'header', name: 'C' },
  };
  const { headers } = messageOf(schemes, [{}, { a: [], b: [] }, { c: [] }]);
  expect(headers.map(({ name }) => name)).toEqual(['A', 'Authorization']);
});

it('leaves a header alone that the message has already, in any case', () => {
  const parameters = [
    { name: 'x-key', in: 'header', required: true, schema: { type: 'string', example: 'mine' } },
  ];
  const { headers } = messageOf({ s: { type: 'apiKey', in: 'header', name: 'X-Key' } }, [{ s: [] }], {
    parameters,
  });
  expect(headers).toEqual([{ name: 'x-key', value: 'mine' }]);
});

it('sends nothing twice', () => {
  const schemes = { a: { type: 'oauth2' }, b: { type: 'http', scheme: 'digest' } };
  expect(messageOf(schemes, [{ a: [], b: [] }]).headers).toEqual([
    { name: 'Authorization', value: 'Bearer <token>' },
  ]);
});

it('pasted back, needs no note', () => {
  const detail = detailOf({
    operation: { security: [{ h: [], q: [], c: [], b: [] }] },
    root: {
      components: {
        securitySchemes: {
          h: { type: 'apiKey', in: 'header', name: 'X-Key' },
          q: { type: 'apiKey', in: 'query', name: 'k y' },
          c: { type: 'apiKey', in: 'cookie', name: 'sid' },
          b: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    isCallback: true,
  });
  const url = 'https://c.example/hook';
  const pasted = parseMessage(curlCommand(buildCallbackMessage(detail, url, {})));
  if (!('url' in pasted)) throw new Error('not read');
  expect(fillExchange(detail, pasted, {}, url)).toEqual({ edits: {}, notes: [] });
});
