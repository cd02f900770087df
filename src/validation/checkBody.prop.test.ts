import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BodySchema } from '../openapi/index.ts';
import type { JsonValue } from '../openapi/source/index.ts';
import { bodySchema } from './check.fixture.ts';
import { checkBody } from './checkBody.ts';
import { keywordStanding } from './keywords.ts';

const keywords = [
  ...[
    'type',
    'enum',
    'const',
    'required',
    'format',
    'readOnly',
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    'if',
    'then',
  ],
  ...['properties', 'additionalProperties', 'patternProperties', 'dependentRequired', 'dependentSchemas'],
  ...[
    'items',
    'prefixItems',
    'contains',
    'minContains',
    'minItems',
    'pattern',
    'minimum',
    'exclusiveMinimum',
  ],
  ...['nullable', 'discriminator', '$ref', '$id', '__proto__', 'x-anything', 'unevaluatedProperties'],
];

const scalar = fc.constantFrom<JsonValue>(
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    '',
    'a',
    '(',
    'string',
    'object',
    'array',
    '#/$defs/1',
    '#/$defs/9',
    'date',
  ],
);

const { schema } = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('schema'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keywords), fc.constantFrom('a', 'b')), tie('schema'), {
      maxKeys: 4,
    }),
  ),
}));

const body: fc.Arbitrary<BodySchema> = fc
  .record({
    schema,
    definition: schema,
    dialect: fc.constantFrom('oas-3.0', 'draft-04', 'draft-07', '2019-09', '2020-12'),
    message: fc.constantFrom('request', 'response'),
    of: fc.constantFrom('whole', 'items'),
  })
  .map(({ schema, definition, ...more }) =>
    bodySchema(schema, { definitions: { 1: definition }, names: { 1: 'A' }, ...more }),
  );

test('whatever the schema and the text, there is an outcome in words', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(body, fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (schema, text) => {
      const outcome = checkBody(schema, 'application/json', text);
      if (outcome.kind === 'unchecked') {
        expect(outcome.reason).toMatch(/cannot be read yet|no body|refers to itself|could not be read/);
        return;
      }
      for (const issue of outcome.issues) {
        expect(issue.text).toMatch(/^[`A-Z].*\.$/s);
        expect(issue.pointer === issue.at || issue.pointer.startsWith(`${issue.at}/`)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('a valid value of a simple type has no errors', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify({ value });
      const outcome = checkBody(
        bodySchema({ type: 'object', required: ['value'] }),
        'application/json',
        text,
      );
      expect(outcome).toEqual({ kind: 'checked', issues: [], more: 0, remarks: [] });
    }),
  );
});

test('an inherited name is not a keyword', { timeout: 60_000 }, () => {
  expect(keywordStanding('2020-12', 'constructor')).toBe('unknown');
});
