import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import type { JsonValue } from '../source/json.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { jsonBody, report, withKey } from './report.fixture.ts';

type Fields = Readonly<Record<string, JsonValue>>;

const xml = { content: { 'application/xml': { schema: { properties: { url: { type: 'string' } } } } } };
const closed = { type: 'object', properties: { url: false } };

describe('an expression that never has a value has a problem that says why', () => {
  it.each<[string, string, Fields, string]>([
    [
      'no response has a body',
      '{$response.body#/url}',
      { responses: { 202: { description: 'Accepted' } } },
      '`$response.body#/url` has no value on `POST /a`: no response has a body.',
    ],
    [
      'the body is only XML',
      '{$request.body#/url}',
      { requestBody: xml },
      '`$request.body#/url` has no value on `POST /a`: the request body is `application/xml`, which a JSON Pointer cannot look into.',
    ],
    [
      'a response body is only XML',
      '{$response.body#/url}',
      { responses: { 200: xml } },
      '`$response.body#/url` has no value on `POST /a`: the response body is `application/xml`, which a JSON Pointer cannot look into.',
    ],
    [
      'only `null` is allowed',
      '{$request.body#/url}',
      { requestBody: jsonBody({ type: 'object', properties: { url: { type: 'null' } } }) },
      '`$request.body#/url` has no value on `POST /a`: `url` is always `null`.',
    ],
  ])('%s', (_, key, operation, message) => {
    const [problem, ...others] = report(withKey(key, operation)).filter(
      ({ problem: each }) => !each.startsWith('info'),
    );
    expect(problem).toMatchObject({ problem: 'error no-value', message });
    expect(others).toEqual([]);
  });
});

const schemas: readonly JsonValue[] = [
  closed,
  true,
  false,
  {},
  { type: 'object', properties: { url: { type: ['string', 'null'] } }, required: ['url'] },
  { type: 'object', properties: { url: { type: 'null' } } },
  { type: 'object', additionalProperties: false },
  { type: 'object', properties: { url: { type: 'array', items: { type: 'string' }, maxItems: 1 } } },
  { type: 'array', items: closed },
  { allOf: [closed, { required: ['url'] }] },
  { oneOf: [closed, { type: 'string' }] },
  { type: 'string' },
  { const: null },
  { $ref: '#/components/schemas/Lost' },
];
const mediaTypes = [
  'application/json',
  'application/xml',
  'text/plain',
  'application/octet-stream',
  'multipart/form-data',
];

const content = fc.dictionary(
  fc.constantFrom(...mediaTypes),
  fc.option(fc.record({ schema: fc.constantFrom(...schemas) }), { nil: {} }),
  { maxKeys: 3 },
);
const response = fc.record(
  { content, headers: fc.constant({ Location: { schema: { type: 'array' } } }) },
  { requiredKeys: [] },
);
const operation = fc.record(
  {
    requestBody: fc.record({ content, required: fc.boolean() }),
    responses: fc.dictionary(fc.constantFrom('200', '202', '303', '4XX', 'default'), response),
    parameters: fc.constant([
      { name: 'url', in: 'query', schema: { type: 'object' } },
      { name: 'hook', in: 'header', required: true, schema: { type: 'string' } },
    ]),
  },
  { requiredKeys: [] },
);
const expression = fc.constantFrom(
  ...['$url', '$method', '$statusCode', '$request.query.url', '$request.header.hook', '$response.query.url'],
  ...['$request.body', '$request.body#/url', '$request.body#/url/0', '$request.body#/url/x'],
  ...[
    '$response.body',
    '$response.body#/url',
    '$response.body#/0/url',
    '$response.header.Location',
    '$request.bod',
  ],
);
const key = fc.oneof(
  expression,
  fc
    .array(
      fc.oneof(
        fc.constantFrom('https://h/', '/', 'ftp://h/', ' ', 'http:'),
        expression.map((each) => `{${each}}`),
      ),
      {
        maxLength: 4,
      },
    )
    .map((pieces) => pieces.join('')),
);

it('a verdict "never" always comes with a problem at the key', () => {
  fc.assert(
    fc.property(
      key,
      operation,
      fc.constantFrom('post', 'get', 'delete'),
      fc.constantFrom('3.0.4', '3.1.1', '3.2.0'),
      (written, fields, method, openapi) => {
        const callbacks = { evt: { [written]: { post: {} } } };
        const text = JSON.stringify({ openapi, paths: { '/a': { [method]: { ...fields, callbacks } } } });
        const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
        for (const request of analysis.operations.flatMap(
          (each): readonly CallbackRequest[] => each.callbacks,
        )) {
          if (request.verdict?.kind !== 'never') continue;
          const { start, end } = request.keyRange;
          const atKey = analysis.problems.filter(
            ({ range, severity }) => severity !== 'info' && start <= range.start && range.end <= end,
          );
          expect([text, atKey.length > 0]).toEqual([text, true]);
        }
      },
    ),
    { numRuns: 120 },
  );
}, 30_000);
