import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { openDescription } from '../openapi/description/describeSet.ts';
import { schemaOf } from '../openapi/description/schemaOf.ts';
import type { JsonValue } from '../openapi/source/index.ts';
import { checkBody } from './checkBody.ts';

const MEDIA = 'application/json';
const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';
const DRAFT_2020 = 'https://json-schema.org/draft/2020-12/schema';

/** What is wrong with the sample that a schema gets by default, in a document of a version. */
function faultsOfSample(schema: JsonValue, dialect = DRAFT_2020): readonly string[] {
  const content = { [MEDIA]: { schema } };
  const document = {
    openapi: '3.1.0',
    jsonSchemaDialect: dialect,
    info: { title: 'T', version: '1' },
    paths: { '/a': { post: { requestBody: { content }, callbacks: { c: { '{$url}': { post: {} } } } } } },
  };
  const opened = openDescription({
    entry: 'a.json',
    documents: [{ uri: 'a.json', text: JSON.stringify(document) }],
  });
  const id = opened.analysis.operations[0]?.id ?? '';
  const sample = opened.describe(id)?.requestBody?.media[0];
  const body = schemaOf(opened, { id, message: 'request', mediaType: MEDIA });
  if (!sample || !body) return ['There is no sample.'];
  const outcome = checkBody(body, MEDIA, sample.text);
  if (outcome.kind === 'unchecked') return [];
  return outcome.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ text }) => `${text} ${sample.text}`);
}

type Suite = Readonly<
  Record<string, readonly { readonly description: string; readonly schema: JsonValue }[]>
>;

const read = (name: string) => readFileSync(new URL(`suite/${name}.json`, import.meta.url), 'utf8');
const byGroup: Suite = JSON.parse(read('draft-07'));
const triples: readonly (readonly [JsonValue, JsonValue, boolean])[] = JSON.parse(read('2020-12'));

/** Keywords that a sample is not made for, and what no value fits or the document itself gives. */
const NOT_MADE_FOR =
  /"(?:not|if|dependentSchemas|dependencies|patternProperties|unevaluatedProperties|unevaluatedItems|__proto__)"|\bfalse\b|null/;
const NOTHING_FITS = [
  'oneOf: oneOf with boolean schemas, all true',
  '{"contains":{"const":1},"maxContains":1,"minContains":3}',
  '{"oneOf":[true,true]}',
];
const GIVEN_BY_THE_DOCUMENT = [
  'default: invalid type for default',
  'default: invalid string value for default',
];

it('the default samples of the schemas of the JSON Schema Test Suite fit them, but for the listed ones', () => {
  const schemas = [
    ...Object.entries(byGroup).flatMap(([file, groups]) =>
      groups.map(({ description, schema }) => [`${file}: ${description}`, schema, DRAFT_07] as const),
    ),
    ...triples.map(([schema]) => [JSON.stringify(schema), schema, DRAFT_2020] as const),
  ].filter(([, schema]) => !NOT_MADE_FOR.test(JSON.stringify(schema)));
  const failing = schemas.flatMap(([name, schema, dialect]) =>
    faultsOfSample(schema, dialect).length > 0 ? [name] : [],
  );
  expect(schemas.length).toBeGreaterThan(150);
  expect([...new Set(failing)].toSorted()).toEqual([...NOTHING_FITS, ...GIVEN_BY_THE_DOCUMENT].toSorted());
});

const size = fc.nat({ max: 4 });

/** The lesser and the greater of two sizes, under the names of two keywords. */
const between = (low: string, high: string, most: number) =>
  fc.tuple(size, fc.nat({ max: most })).map(([least, more]) => ({ [low]: least, [high]: least + more }));

const text = fc.oneof(
  between('minLength', 'maxLength', 20),
  fc.record({ minLength: size }, { requiredKeys: [] }),
  fc.record({ format: fc.constantFrom('uri', 'email', 'date', 'date-time', 'uuid', 'unknown') }),
  fc.record({
    pattern: fc.constantFrom(
      ...[
        '^https?://',
        '^[A-Z]{2}\\d{4,}$',
        '^(?:a|b+)c?$',
        '[0-9]',
        '^\\S+@\\S+$',
        '^\\w{3}-\\w{3}$',
        '^$',
        '.{12}',
      ],
    ),
  }),
  fc.record({ enum: fc.constant(['a', 'b', 'c', 'd', 'e', 'f']) }),
);

const number = fc.oneof(
  fc.record(
    { minimum: fc.integer({ min: -50, max: 50 }), multipleOf: fc.constantFrom(1, 3, 7) },
    { requiredKeys: [] },
  ),
  fc.record({ exclusiveMaximum: fc.integer({ min: -50, max: 50 }) }),
  fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 2, max: 9 }))
    .map(([low, more]) => ({ exclusiveMinimum: low, exclusiveMaximum: low + more })),
);

const { schema } = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text.map((more) => ({ type: 'string', ...more })),
    number.map((more) => ({ type: 'number', ...more })),
    number.map((more) => ({ type: 'integer', ...more })),
    fc.constant({ type: ['boolean', 'null'] }),
    fc
      .tuple(tie('schema'), between('minItems', 'maxItems', 3))
      .map(([items, more]) => ({ type: 'array', items, ...more })),
    text.map((more) => ({
      ...{ type: 'array', uniqueItems: true, minItems: 1, maxItems: 3 },
      items: { type: 'string', ...more },
    })),
    fc
      .tuple(tie('schema'), tie('schema'), fc.subarray(['a', 'b', 'c']), fc.boolean())
      .map(([a, b, required, isClosed]) => ({
        ...{ type: 'object', properties: { a, b, c: { type: 'string' } }, required },
        ...(isClosed && { additionalProperties: false }),
      })),
    fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => ({
      allOf: [{ properties: { a } }, { type: 'object', properties: { b }, required: ['a', 'b'] }],
    })),
    fc.tuple(tie('schema'), tie('schema')).map((list) => ({ anyOf: list })),
    tie('schema').map((extra) => ({ type: 'object', additionalProperties: extra, minProperties: 2 })),
  ),
}));

test('the default sample of a schema that something fits, fits it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(schema, (value) => {
      expect(faultsOfSample(value)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
