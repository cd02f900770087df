import { describe, expect, it } from 'vitest';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { bundleSchema } from './bundleSchema.ts';

const at = (pointer: string, uri = 'a.json') => ({ uri, pointer });

describe('bundleSchema', () => {
  const workspace = workspaceOf({
    'a.json': {
      openapi: '3.1.0',
      flat: { type: 'string' },
      alias: { $ref: '#/flat' },
      pet: { type: 'object', properties: { owner: { $ref: 'b.json#/owner' }, name: { $ref: '#/flat' } } },
      node: { type: 'object', properties: { next: { $ref: '#/node' } } },
      loop: { $ref: '#/loop' },
      lost: { items: { $ref: '#/nowhere' } },
      outside: { $ref: 'c.json#/x' },
      noted: { $ref: '#/flat', description: 'A note', allOf: [{ minLength: 1 }] },
      data: {
        example: { $ref: '#/flat' },
        properties: { example: { $ref: '#/flat' }, $ref: { type: 'number' } },
      },
      identified: {
        $id: 'https://example.com/x',
        $defs: { y: { type: 'null' } },
        items: { $ref: '#/identified/$defs/y' },
      },
    },
    'b.json': { owner: { type: 'object', properties: { pet: { $ref: 'a.json#/pet' } } } },
  });

  it.each([
    ['a schema without references stays as it is', '/flat', { type: 'string' }, {}],
    ['a schema that is only a reference becomes its target', '/alias', { type: 'string' }, {}],
    [
      'references across documents become definitions',
      '/pet',
      { type: 'object', properties: { owner: { $ref: '#/$defs/1' }, name: { $ref: '#/$defs/2' } } },
      {
        1: { type: 'object', properties: { pet: { $ref: '#/$defs/3' } } },
        2: { type: 'string' },
        3: { type: 'object', properties: { owner: { $ref: '#/$defs/1' }, name: { $ref: '#/$defs/2' } } },
      },
    ],
    [
      'recursion stays recursion',
      '/node',
      { type: 'object', properties: { next: { $ref: '#/$defs/1' } } },
      { 1: { type: 'object', properties: { next: { $ref: '#/$defs/1' } } } },
    ],
    [
      'keywords beside a reference join it from 3.1 on',
      '/noted',
      { description: 'A note', allOf: [{ minLength: 1 }, { $ref: '#/$defs/1' }] },
      { 1: { type: 'string' } },
    ],
    [
      'data and property names are not taken for keywords',
      '/data',
      {
        example: { $ref: '#/flat' },
        properties: { example: { $ref: '#/$defs/1' }, $ref: { type: 'number' } },
      },
      { 1: { type: 'string' } },
    ],
    [
      'identifiers that would move the base are left out',
      '/identified',
      { items: { $ref: '#/$defs/1' } },
      { 1: { type: 'null' } },
    ],
  ])('%s', (_, pointer, schema, definitions) => {
    const bundled = bundleSchema(workspace, at(pointer));
    expect(bundled.schema).toEqual(schema);
    expect(bundled.definitions).toEqual(definitions);
    expect(bundled.missing).toEqual([]);
  });

  it.each([
    ['/lost', { items: {} }, at('/nowhere')],
    ['/outside', {}, { ...at('/x', 'c.json'), notOpen: true }],
    ['/loop', {}, at('/loop')],
  ])('%s leads nowhere: anything goes, and the missing place is named', (pointer, schema, missing) => {
    expect(bundleSchema(workspace, at(pointer))).toEqual({
      schema,
      definitions: {},
      names: {},
      missing: [missing],
    });
  });

  it('keeps what the document calls each definition, and the schema itself', () => {
    expect(bundleSchema(workspace, at('/pet')).names).toEqual({ 1: 'owner', 2: 'flat', 3: 'pet' });
    expect(bundleSchema(workspace, at('/alias')).name).toBe('flat');
    expect(bundleSchema(workspace, at('/flat'))).not.toHaveProperty('name');
  });

  it('keywords beside a reference are ignored in 3.0', () => {
    const older = workspaceOf({
      'a.json': {
        openapi: '3.0.3',
        flat: { type: 'string' },
        noted: { $ref: '#/flat', description: 'A note' },
      },
    });
    expect(bundleSchema(older, at('/noted')).schema).toEqual({ type: 'string' });
  });
});
