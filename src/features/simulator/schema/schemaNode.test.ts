import { describe, expect, it } from 'vitest';
import type { SchemaDialect } from '../../../openapi/schema/index.ts';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { schemaNode } from './schemaNode.ts';

const source = (definitions: Record<string, JsonValue> = {}, names: Record<string, string> = {}) => ({
  definitions,
  names,
  dialect: '2020-12' as SchemaDialect,
});

describe('the line of a schema', () => {
  it.each<readonly [JsonValue, string]>([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'uuid' }, 'string (uuid)'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ type: 'array', items: { type: 'string' } }, 'array of strings'],
    [{ type: 'array', items: { $ref: '#/$defs/1' } }, 'array of Pet'],
    [{ properties: { a: {} } }, 'object'],
    [{}, ''],
    [true, 'anything'],
    [false, 'nothing'],
    [7, 'anything'],
  ])('%j is %s', (schema, types) => {
    expect(schemaNode(schema, source({ 1: { type: 'object' } }, { 1: 'Pet' })).types).toBe(types);
  });

  it('names a schema that is referred to', () => {
    expect(schemaNode({ $ref: '#/$defs/1' }, source({ 1: { type: 'object' } }, { 1: 'Pet' }))).toMatchObject({
      name: 'Pet',
      types: 'object',
    });
  });

  it.each<readonly [JsonValue, readonly string[]]>([
    [{ enum: ['a', 1] }, ['one of `"a"`, `1`']],
    [{ enum: ['a'] }, ['always `"a"`']],
    [{ const: null }, ['always `null`']],
    [{ minLength: 1 }, ['at least 1 character']],
    [{ minItems: 3, maxItems: 3 }, ['3 items']],
    [{ minItems: 1, maxItems: 3 }, ['1 to 3 items']],
    [{ maxProperties: 2 }, ['at most 2 members']],
    [{ minimum: 1, exclusiveMaximum: 9 }, ['at least 1', 'less than 9']],
    [{ pattern: '^a' }, ['like `^a`']],
    [{ default: { a: 1 } }, ['default `{"a":1}`']],
    [{ additionalProperties: false, uniqueItems: true }, ['no duplicate items', 'no other members']],
  ])('%j must be %j', (schema, constraints) => {
    expect(schemaNode(schema, source()).constraints).toEqual(constraints);
  });

  it('reads 3.0 as 3.0', () => {
    const schema = { type: 'integer', nullable: true, minimum: 1, exclusiveMinimum: true };
    const node = schemaNode(schema, { ...source(), dialect: 'oas-3.0' });
    expect(node).toMatchObject({ types: 'integer or null', constraints: ['more than 1'] });
    expect(schemaNode(schema, source())).toMatchObject({ types: 'integer', constraints: ['at least 1'] });
  });

  it('says what is read-only, write-only or deprecated', () => {
    const schema = { readOnly: true, writeOnly: true, deprecated: true };
    expect(schemaNode(schema, source()).tags).toEqual(['read-only', 'write-only', 'deprecated']);
  });
});

describe('what hangs below', () => {
  it('members come with what is required of them', () => {
    const { children } = schemaNode({ required: ['a'], properties: { a: {}, constructor: {} } }, source());
    expect(children).toMatchObject([
      { label: 'a', isMember: true, required: true },
      { label: 'constructor', isMember: true, required: false },
    ]);
  });

  it('groups alternatives', () => {
    const { children } = schemaNode({ oneOf: [{}, {}], allOf: [{}], not: {} }, source());
    expect(children.map(({ label, isGroup }) => [label, isGroup])).toEqual([
      ['all of', true],
      ['one of', true],
      ['not', false],
    ]);
  });

  it('items of a tuple are counted', () => {
    const { children } = schemaNode({ prefixItems: [{}, {}], items: { type: 'string' } }, source());
    expect(children.map(({ label }) => label)).toEqual(['item 1', 'item 2', 'other items']);
  });
});

describe('a cycle', () => {
  const cyclic = source(
    { 1: { type: 'object', properties: { next: { $ref: '#/$defs/1' } } } },
    { 1: 'Node' },
  );

  it('is said where it closes, and opens a level at a time', () => {
    const first = schemaNode({ $ref: '#/$defs/1' }, cyclic);
    expect(first).toMatchObject({ name: 'Node', repeats: false });
    const again = schemaNode({ $ref: '#/$defs/1' }, cyclic, first.trail);
    expect(again).toMatchObject({ name: 'Node', repeats: true, children: [{ label: 'next' }] });
    expect(schemaNode({ $ref: '#/$defs/1' }, cyclic, again.trail).repeats).toBe(true);
  });

  it('of references alone ends', () => {
    const loop = source({ 1: { $ref: '#/$defs/2' }, 2: { $ref: '#/$defs/1' } }, { 1: 'A', 2: 'B' });
    expect(schemaNode({ $ref: '#/$defs/1' }, loop).children).toEqual([]);
  });
});
