import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCallbackMessage } from '../exchange/callbackMessage.ts';
import { detailOf } from '../exchange/describe.fixture.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { fillExchange } from './fillExchange.ts';
import { parseMessage } from './parseMessage.ts';
import { curlCommand, httpMessage } from './writeMessage.ts';

const scalar = fc.constantFrom(
  { type: 'string' },
  { type: 'integer' },
  { type: 'boolean' },
  {},
  { type: 'string', example: 'https://c.example/?a=b' },
);
const parameter = (location: string, styles: readonly string[]) =>
  fc.record({
    name: fc.constantFrom('a', 'b', 'filter[x]', 'ü', 'constructor'),
    in: fc.constant(location),
    schema: scalar,
    style: fc.constantFrom(...styles),
    explode: fc.boolean(),
    required: fc.boolean(),
  });
const operation = fc.record({
  parameters: fc.uniqueArray(
    fc.oneof(
      parameter('query', ['form']),
      parameter('header', ['simple']).map((each) => ({
        ...each,
        name: `X-${each.name.replace(/[^a-z]/g, '')}`,
      })),
      fc.record({
        name: fc.constantFrom('p', 'q'),
        in: fc.constant('path'),
        schema: scalar,
        style: fc.constantFrom('simple', 'label', 'matrix'),
      }),
    ),
    { maxLength: 6, selector: (each) => `${each.in} ${each.name}` },
  ),
  requestBody: fc.constantFrom(
    { content: { 'application/json': { schema: { type: 'object' } } } },
    { content: { 'text/plain': { schema: { type: 'string' } }, 'application/xml': {} } },
    {
      content: {
        'application/x-www-form-urlencoded': {
          schema: { type: 'object', properties: { n: { type: 'integer' } } },
        },
      },
    },
  ),
});
const servers = fc.constantFrom(
  [{ url: 'https://p.example/v1' }],
  [
    { url: '/relative' },
    { url: 'http://{host}:{port}/', variables: { host: { default: 'h.example' }, port: { default: '80' } } },
  ],
);

/** Header fields have no line ends, and white space around them does not count (RFC 9110 §5.5). */
const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}]+/gu, ' ').trim());
const typed = fc.record({ send: fc.boolean(), text: line });

test('a message that is written, read and filled in gives the same message', () => {
  fc.assert(
    fc.property(
      operation,
      servers,
      fc.array(typed, { minLength: 6, maxLength: 6 }),
      fc.nat(1),
      fc.boolean(),
      fc.boolean(),
      (written, hosts, values, server, asCurl, sendBody) => {
        const detail = detailOf({
          operation: JSON.parse(JSON.stringify(written)),
          path: '/x/{p}/y-{q}',
          root: { servers: hosts },
          keys: ['{$request.query.undeclared}'],
        });
        const fields = Object.fromEntries(
          detail.parameters.map((field, index) => [
            `request.${field.id}`,
            // A path with an unfilled name is not a message yet.
            { ...values[index % 6], ...(field.in === 'path' ? { send: true } : {}) },
          ]),
        );
        const edits: ExchangeEdits = { server, fields, sendRequestBody: sendBody };
        const sent = buildCallbackMessage(detail, undefined, edits);
        const text = asCurl ? curlCommand(sent) : httpMessage(sent);
        const message = parseMessage(text);
        if ('problem' in message || message.kind !== 'request') throw new Error(text);
        const filled = fillExchange(detail, message);
        expect(filled.notes).toEqual([]);
        expect(buildCallbackMessage(detail, undefined, filled.edits)).toEqual(sent);
      },
    ),
    { numRuns: 150 },
  );
});

test('any message gives edits', () => {
  const detail = detailOf({
    path: '/x/{p}',
    operation: {
      parameters: [
        { name: 'd', in: 'query', style: 'deepObject', schema: { type: 'object' } },
        { name: 'p', in: 'path', style: 'matrix', explode: true, schema: { type: 'object' } },
        { name: 'c', in: 'cookie', schema: { type: 'array' } },
      ],
      requestBody: { content: { 'multipart/form-data': {} } },
      responses: { default: { headers: { h: { schema: { type: 'object' } } } } },
    },
  });
  const text = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('d[', ']', '=', '&', '%', '+', ';', '{', '"', '/x/', 'p'))
      .map((bits) => bits.join('')),
  );
  fc.assert(
    fc.property(text, text, text, (url, value, body) => {
      const headers = [
        { name: 'Cookie', value },
        { name: 'h', value },
      ];
      const more = { headers, body: { mediaType: value, text: body }, ignored: [] };
      expect(fillExchange(detail, { method: 'POST', url: `/x/${url}`, ...more }).edits).toBeTypeOf('object');
      expect(fillExchange(detail, { status: 200, ...more }).edits.status).toBe('default');
    }),
  );
});
