import { describe, expect, it } from 'vitest';
import { openDescription, schemaOf } from '../openapi/index.ts';
import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { checkBody } from './checkBody.ts';

interface Reading {
  readonly sample: JsonValue | undefined;
  /** What the check says of `{}`. */
  readonly issues: readonly string[];
  readonly verdict: string | undefined;
  readonly problems: readonly string[];
}

/** What the sample, the check of `{}`, the verdict and the problems of a key make of one body schema. */
function read(schema: JsonValue, key: string, more: JsonObject = {}, schemas: JsonObject = {}): Reading {
  const document = {
    openapi: '3.1.0',
    paths: {
      '/a': {
        post: {
          requestBody: { required: true, content: { 'application/json': { schema } } },
          callbacks: { evt: { [key]: { post: {} } } },
        },
      },
    },
    components: { schemas },
    ...more,
  };
  const description = openDescription({
    entry: 'a.json',
    documents: [{ uri: 'a.json', text: JSON.stringify(document) }],
  });
  const { analysis } = description;
  const [operation] = analysis.operations;
  const id = operation?.id ?? '';
  const body = schemaOf(description, { id, message: 'request', mediaType: 'application/json' });
  const outcome = body && checkBody(body, 'application/json', '{}');
  return {
    sample: description.describe(id)?.requestBody?.media[0]?.sample.value,
    issues: outcome?.kind === 'checked' ? outcome.issues.map(({ text }) => text) : ['not checked'],
    verdict: operation?.callbacks[0]?.verdict?.kind,
    problems: analysis.problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
  };
}

const url = { type: 'string', format: 'uri' };
const secondHop = {
  Base: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
  Pet: { $ref: '#/components/schemas/Base', required: ['url'], properties: { url } },
};
const pet = { $ref: '#/components/schemas/Pet' };

describe('keywords beside the `$ref` of a schema that is itself referred to', () => {
  it.each<[string, JsonObject]>([
    ['3.1', {}],
    ['3.2', { openapi: '3.2.0' }],
    ['2019-09', { jsonSchemaDialect: 'https://json-schema.org/draft/2019-09/schema' }],
  ])('count for the sample, the check and the verdict in %s', (_, more) => {
    const reading = read(pet, '{$request.body#/url}', more, secondHop);
    expect(reading).toEqual({
      sample: { id: 0, url: expect.any(String) },
      issues: ['`/id` is missing; it is required.', '`/url` is missing; it is required.'],
      verdict: 'always',
      problems: [],
    });
  });

  it.each<[string, JsonObject]>([
    ['3.0', { openapi: '3.0.4' }],
    ['draft 4', { jsonSchemaDialect: 'http://json-schema.org/draft-04/schema#' }],
    ['draft 7', { jsonSchemaDialect: 'http://json-schema.org/draft-07/schema#' }],
  ])('count for none of them in %s', (_, more) => {
    const reading = read(pet, '{$request.body#/url}', more, secondHop);
    expect(reading).toEqual({
      sample: { id: 0 },
      issues: ['`/id` is missing; it is required.'],
      verdict: 'never',
      problems: expect.arrayContaining(['pointer-missing']),
    });
  });

  it('count at the hundredth hop', () => {
    const hops = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `S${index}`,
        { $ref: `#/components/schemas/S${index + 1}`, required: [`m${index}`] },
      ]),
    );
    const schemas = { ...hops, S100: { type: 'object', required: ['url'], properties: { url } } };
    const reading = read({ $ref: '#/components/schemas/S0' }, '{$request.body#/url}', {}, schemas);
    expect(reading.verdict).toBe('always');
    expect(reading.issues).toHaveLength(50);
  });
});

describe('a pointer that the schema rules out', () => {
  it.each<[string, JsonValue]>([
    ['/x', { type: 'object', properties: { x: false } }],
    ['/x', { type: 'object', properties: { x: false, y: {} }, required: ['y'] }],
    ['/x', { allOf: [{ properties: { x: { type: 'string' } } }, { properties: { x: false } }] }],
    ['/x', { type: 'object', additionalProperties: false }],
    ['/x/y', { type: 'object', properties: { x: { type: 'object', properties: { y: false } } } }],
    ['/1', { type: 'array', prefixItems: [{ type: 'string' }], items: false }],
    ['/1', { type: 'array', maxItems: 1, items: { type: 'string' } }],
    ['/0', { type: 'array', items: false }],
  ])('%s of %j: no verdict without its problem', (pointer, schema) => {
    const reading = read(schema, `{$request.body#${pointer}}`);
    expect(reading.verdict).toBe('never');
    expect(reading.problems).toContain('pointer-missing');
  });

  it('is not in the sample', () => {
    expect(
      read({ type: 'object', properties: { x: false, y: { type: 'string' } } }, '{$url}').sample,
    ).toEqual({
      y: 'string',
    });
  });
});
