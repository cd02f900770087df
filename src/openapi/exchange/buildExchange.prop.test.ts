import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKey } from '../expression/parseKey.ts';
import { simulate } from '../simulation/simulate.ts';
import type { JsonValue } from '../source/json.ts';
import { buildExchange } from './buildExchange.ts';
import { buildCallbackMessage } from './callbackMessage.ts';
import { detailOf } from './describe.fixture.ts';
import type { ExchangeEdits } from './exchange.ts';

const keys = [
  '{$request.query.u}/data',
  '{$request.body#/a/b}/{$response.body#/0}?x={$request.header.h}#{$response.header.Location}',
  'https://{$request.path.id}:{$statusCode}/{$url}',
  '$request.body',
  '{$request.body',
] as const;

const types = fc.constantFrom('string', 'integer', 'array', 'object', 'null', 'nonsense');
/** A few values of every kind: whole random documents would say the same more slowly. */
const junk = fc.constantFrom<JsonValue[]>(
  null,
  true,
  0,
  -1.5,
  '',
  'x',
  'https://c.example',
  [],
  [1, [null]],
  {},
  { a: { b: 'u' } },
);

function schemaOf(inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const known = fc.record(
    {
      type: fc.oneof(types, fc.array(types, { maxLength: 2 })),
      properties: fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor'), inner, { maxKeys: 2 }),
      items: inner,
      additionalProperties: inner,
      allOf: fc.array(inner, { maxLength: 2 }),
      anyOf: fc.array(inner, { maxLength: 2 }),
      example: junk,
      default: junk,
      $ref: fc.constantFrom('#/paths', '#/nowhere', '#/components/schemas/S'),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(junk, known);
}

const schema = schemaOf(schemaOf(junk));

const mediaTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/mixed',
  'text/plain',
  'a/b',
] as const;
const content = fc.dictionary(fc.constantFrom(...mediaTypes), fc.oneof(junk, fc.record({ schema })));
const location = fc.constantFrom('query', 'header', 'path', 'cookie', 'querystring', 'body');
const parameter = fc.oneof(
  junk,
  fc.record({
    name: fc.constantFrom('u', 'h', 'id', '__proto__'),
    in: location,
    schema,
    style: fc.string(),
    explode: fc.boolean(),
  }),
);
const operation = fc.record({
  parameters: fc.oneof(junk, fc.array(parameter, { maxLength: 4 })),
  requestBody: fc.oneof(junk, fc.record({ content })),
  responses: fc.oneof(
    junk,
    fc.dictionary(
      fc.constantFrom('201', '2XX', 'default'),
      fc.record({ content, headers: fc.dictionary(fc.constantFrom('Location', 'h'), fc.record({ schema })) }),
    ),
  ),
});

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
const edits: fc.Arbitrary<ExchangeEdits> = fc.record(
  {
    server: fc.integer(),
    serverVariables: fc.dictionary(fc.string(), fc.string()),
    fields: fc.dictionary(
      fc.constantFrom(
        'request.query.u',
        'request.header.h',
        'request.path.id',
        'response.header.Location',
        '__proto__',
      ),
      fc.record({ text, send: fc.boolean() }, { requiredKeys: [] }),
    ),
    requestMediaType: fc.constantFrom(...mediaTypes),
    requestBodies: fc.dictionary(fc.constantFrom(...mediaTypes), text),
    sendRequestBody: fc.boolean(),
    status: fc.constantFrom('201', '2XX', 'default', 'none', 'x'),
    statusCodes: fc.dictionary(fc.constantFrom('2XX', 'default'), fc.double()),
    responseBodies: fc.dictionary(fc.constantFrom('201 application/json', '201 text/plain'), text),
  },
  { requiredKeys: [] },
);

/** JSON values that fast-check makes may have `-0` and shared parts; a document is always text first. */
function asDocument(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}

test('whatever the document says and the user types, there is a URL or a reason', () => {
  const schemas = fc.record({ S: schema });
  fc.assert(
    fc.property(operation, schemas, edits, fc.constantFrom(...keys), (written, components, typed, key) => {
      const root = asDocument({ components: { schemas: components } });
      const detail = detailOf({ operation: asDocument(written), root, keys, path: '/x/{id}' });
      const { callbackUrl, parts } = simulate(parseKey(key), buildExchange(detail, typed), { minor: '3.1' });
      if (callbackUrl.kind === 'none') expect(callbackUrl.reason).not.toBe('');
      else {
        expect(callbackUrl.url).toMatch(/^https?:\/\/[^/?#]/i);
        for (const part of parts) {
          if (part.kind !== 'expression' || part.resolution.kind !== 'resolved' || !part.urlRange) continue;
          expect(callbackUrl.url.slice(part.urlRange.start, part.urlRange.end)).toBe(part.resolution.text);
        }
        for (const { encodedUrl } of callbackUrl.notes) expect(encodedUrl ?? '').not.toContain(' ');
      }
      expect(buildCallbackMessage(detail, undefined, typed).method).toBe('POST');
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('the same edits give the same exchange', () => {
  const detail = detailOf({
    operation: { requestBody: { content: { 'application/json': {} } } },
    keys,
    path: '/x/{id}',
  });
  fc.assert(
    fc.property(edits, (typed) => {
      expect(buildExchange(detail, typed)).toEqual(buildExchange(detail, typed));
    }),
  );
});
