import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { simulate } from '../simulation/simulate.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { buildScenarios } from './buildScenarios.ts';
import { inputFor } from './scenarios.fixture.ts';
import { scenariosCsv, scenariosMarkdown } from './scenarioText.ts';

const KEYS = [
  '{$request.query.u}/data?x={$request.body#/a/b}',
  '{$request.body#/u}#{$response.header.Location}',
  '{$request.body#/a/0}{$request.header.h}',
  'https://{$request.path.id}:{$statusCode}/{$url}?{$response.body#/a}',
  '{$request.query.s}://{$request.body}/x',
  '$request.body#/__proto__/constructor',
  '{request.query.u}',
] as const;

const junk = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1.5,
  '',
  'x',
  'https://c.example/',
  [],
  [1, [null]],
  {},
  { a: { b: 'u' } },
);
const types = fc.constantFrom('string', 'integer', 'array', 'object', 'null', 'boolean', 'nonsense');

function schemaOf(inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const known = fc.record(
    {
      type: fc.oneof(types, fc.array(types, { maxLength: 2 })),
      properties: fc.dictionary(fc.constantFrom('a', 'b', 'u', '__proto__'), inner, { maxKeys: 3 }),
      required: fc.array(fc.constantFrom('a', 'u'), { maxLength: 2 }),
      items: inner,
      oneOf: fc.array(inner, { maxLength: 3 }),
      anyOf: fc.array(inner, { maxLength: 2 }),
      allOf: fc.array(inner, { maxLength: 2 }),
      enum: fc.array(junk, { maxLength: 3 }),
      pattern: fc.constantFrom('^https://', '(a+)+$', '(', '^(?!x)'),
      maxLength: fc.constantFrom(-1, 0, 5, 1e9),
      minLength: fc.constantFrom(0, 3),
      discriminator: fc.constantFrom({ propertyName: 'a' }, { propertyName: '__proto__' }, 1),
      nullable: fc.boolean(),
      example: junk,
      $ref: fc.constantFrom('#/components/schemas/S', '#/nowhere'),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(junk, known);
}
const schema = schemaOf(schemaOf(junk));
const examples = fc.dictionary(fc.constantFrom('one', 'two', '__proto__'), fc.record({ value: junk }), {
  maxKeys: 2,
});
const mediaTypes = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/xml',
);
const content = fc.dictionary(
  mediaTypes,
  fc.oneof(junk, fc.record({ schema, examples }, { requiredKeys: [] })),
);
const parameter = fc.record(
  {
    name: fc.constantFrom('u', 'h', 'id', 's'),
    in: fc.constantFrom('query', 'header', 'path'),
    required: fc.boolean(),
    schema,
    examples,
    content,
  },
  { requiredKeys: ['name', 'in'] },
);
const operation = fc.record(
  {
    parameters: fc.array(parameter, { maxLength: 4 }),
    requestBody: fc.oneof(junk, fc.record({ content, required: fc.boolean() })),
    responses: fc.dictionary(
      fc.constantFrom('201', '2XX', 'default'),
      fc.record({
        content,
        headers: fc.dictionary(fc.constantFrom('Location', 'h'), fc.record({ schema, examples })),
      }),
    ),
  },
  { requiredKeys: [] },
);
const documents = fc.record({
  openapi: fc.constantFrom('3.0.3', '3.1.0', '3.2.0'),
  operation,
  shared: schema,
  callback: operation,
  key: fc.constantFrom(...KEYS),
});

test('whatever a document says: a table, the same each time, whose edits give its URLs', () => {
  fc.assert(
    fc.property(documents, ({ openapi, operation: outer, shared, callback, key }) => {
      const text = JSON.stringify({
        openapi,
        paths: { '/a/{id}': { post: { ...outer, callbacks: { on: { [key]: { post: callback } } } } } },
        components: { schemas: { S: shared } },
      });
      const open = () => openDescription({ entry: 'a.json', documents: [{ uri: 'a.json', text }] });
      const description = open();
      if (allCallbacks(description.analysis).length === 0) return;
      const input = inputFor(description);
      const { rows } = buildScenarios(input);
      expect(buildScenarios(inputFor(open()))).toEqual({ ...buildScenarios(input), rows });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const row of rows) {
        expect(row.reason).toMatch(/^because ./);
        const { parsed } = input.callback ? readingOf(input.callback) : { parsed: undefined };
        const paired = input.facts?.paired;
        const exchange = buildExchange(input.parentDetail, JSON.parse(JSON.stringify(row.edits)));
        const found =
          parsed && simulate(parsed, exchange, { minor: input.minor, paired: paired?.['201'] === true });
        expect(found?.callbackUrl).toEqual(row.callbackUrl);
        for (const { start, end } of row.differences) expect(start).toBeLessThanOrEqual(end);
      }
      expect(scenariosMarkdown(rows).split('\n')).toHaveLength(rows.length + 3);
      expect(scenariosCsv(rows)).not.toMatch(/(?:^|\n)[=+@]/);
    }),
    { numRuns: 30 },
  );
}, 60_000);
