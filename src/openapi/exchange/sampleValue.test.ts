import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { detailOf } from './describe.fixture.ts';
import { sampleSchema } from './sampleSchema.ts';

function sampleOf(schema: JsonValue, components: JsonObject = {}): JsonValue {
  const workspace = workspaceOf({ 'a.json': { openapi: '3.1.0', schema, components } });
  return sampleSchema(workspace, { uri: 'a.json', pointer: '/schema' }, { hidden: 'readOnly' }).sample.value;
}

const text = { type: 'string' };

describe('lists', () => {
  it.each<[string, JsonObject, JsonValue]>([
    ['one item', { items: text }, ['string']],
    ['as many as they need', { items: text, minItems: 2 }, ['string', 'string']],
    [
      'lists of lists too',
      { items: { type: 'array', items: text, minItems: 2 }, minItems: 2 },
      [
        ['string', 'string'],
        ['string', 'string'],
      ],
    ],
    ['different items', { items: text, minItems: 2, uniqueItems: true }, ['string', 'string2']],
    [
      'values of an enum in turn',
      { items: { enum: ['a', 'b'] }, minItems: 2, uniqueItems: true },
      ['a', 'b'],
    ],
    ['none', { items: text, maxItems: 0 }, []],
    ['what they should contain', { items: { type: 'integer' }, contains: { minimum: 7 } }, [7]],
  ])('have %s', (_, schema, value) => {
    expect(sampleOf({ type: 'array', ...schema })).toEqual(value);
  });

  it('that would be too long have fewer items', () => {
    const row = { type: 'array', minItems: 1000, items: text };
    const grid = sampleOf({ type: 'array', minItems: 1000, items: row });
    expect(JSON.stringify(grid).length).toBeLessThan(40_000);
  });
});

describe('objects', () => {
  it.each<[string, JsonObject, JsonValue]>([
    ['required members that are not declared', { properties: {}, required: ['a'] }, { a: 'string' }],
    [
      'required members that are described together',
      { additionalProperties: { type: 'integer' }, required: ['a'] },
      { property1: 0, a: 0 },
    ],
    ['as many members as they need', { minProperties: 2 }, { property1: 'string', property2: 'string' }],
    [
      'not more than they may, the required ones first',
      { properties: { a: text, b: text }, required: ['b'], maxProperties: 1 },
      { b: 'string' },
    ],
    [
      'no members that only the other side sends',
      { properties: { a: { readOnly: true }, b: text } },
      { b: 'string' },
    ],
    [
      'such members where another part asks for them',
      { allOf: [{ properties: { a: text }, required: ['a'] }, { properties: { a: { readOnly: true } } }] },
      { a: 'string' },
    ],
  ])('have %s', (_, schema, value) => {
    expect(sampleOf({ type: 'object', ...schema })).toEqual(value);
  });

  it('with too many members in members repeat only some of them', () => {
    let schema: JsonObject = text;
    for (let depth = 0; depth < 20; depth += 1) {
      schema = { type: 'object', required: ['a'], minProperties: 1000, additionalProperties: schema };
    }
    expect(JSON.stringify(sampleOf(schema)).length).toBeLessThan(1_000_000);
  });

  it('end where they lead back to themselves', () => {
    const Node = {
      type: 'object',
      required: ['name'],
      properties: {
        name: text,
        parent: { $ref: '#/components/schemas/Node' },
        nodes: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
      },
    };
    const value = sampleOf({ $ref: '#/components/schemas/Node' }, { schemas: { Node } });
    const end = { name: 'string', nodes: [] };
    expect(value).toEqual({ name: 'string', parent: end, nodes: [end] });
  });
});

describe('values of the document', () => {
  it('of a part that narrows another are the narrower ones', () => {
    const base = { properties: { kind: { type: 'string', example: 'pet' } } };
    expect(sampleOf({ allOf: [base, { properties: { kind: { enum: ['cat'] } } }] })).toEqual({ kind: 'cat' });
  });

  it('tell a discriminator which branch is meant', () => {
    const schemas = { Cat: { type: 'object', properties: { name: text } } };
    const pet = {
      oneOf: [{ $ref: '#/components/schemas/Cat' }],
      discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
    };
    expect(sampleOf(pet, { schemas })).toEqual({ name: 'string', kind: 'cat' });
    const { propertyName } = pet.discriminator;
    expect(sampleOf({ ...pet, discriminator: { propertyName } }, { schemas })).toEqual({
      ...{ name: 'string', kind: 'Cat' },
    });
  });
});

it.each<[string, JsonObject, string]>([
  ['a URL of ours', {}, 'https://consumer.example/u'],
  [
    'a URL that the pattern allows',
    { pattern: '^https://[a-z]+[.]bank[.]example/' },
    'https://a.bank.example/',
  ],
  [
    'a URL of ours where the pattern wants something else',
    { pattern: '^urn:' },
    'https://consumer.example/u',
  ],
])('what begins a callback URL is %s', (_, more, url) => {
  const u = { type: 'string', ...more };
  const schema = { type: 'object', properties: { u } };
  const detail = detailOf({
    keys: ['{$request.body#/u}', '{$request.query.u}'],
    operation: {
      parameters: [{ name: 'u', in: 'query', schema: u }],
      requestBody: { content: { 'application/json': { schema } } },
    },
  });
  expect(detail.requestBody?.media[0]?.sample.value).toEqual({ u: url });
  expect(detail.parameters[0]?.sample.value).toBe(url);
});
