import { describe, expect, it } from 'vitest';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { schemaPointers } from './schemaPointers.ts';

const workspace = workspaceOf({
  'a.json': {
    pet: { properties: { owner: { $ref: 'b.json#/owner' }, id: {}, 'a/b': {} } },
    all: { properties: { deep: { properties: { x: {} } } }, allOf: [{ properties: { near: {} } }] },
    either: {
      oneOf: [{ properties: { a: {} } }],
      anyOf: [{ properties: { b: {} } }, { properties: { a: {} } }],
    },
    branch: {
      if: { properties: { no: {} } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { yes: {} } },
      else: { properties: { other: {} } },
    },
    list: { items: { properties: { url: {} } } },
    tuple: { prefixItems: [{}, { properties: { second: {} } }] },
    node: { properties: { next: { $ref: '#/node' } } },
    loop: { allOf: [{ $ref: '#/loop' }] },
    lost: { $ref: '#/nowhere' },
  },
  'b.json': { owner: { properties: { name: {} } } },
});

const pointersOf = (name: string, limits?: { count: number; depth: number }) =>
  schemaPointers(workspace, { uri: 'a.json', pointer: `/${name}` }, limits);

describe('schemaPointers', () => {
  it.each([
    ['pet', ['/owner', '/id', '/a~1b', '/owner/name']],
    ['all', ['/deep', '/near', '/deep/x']],
    ['either', ['/a', '/b']],
    ['branch', ['/yes', '/other']],
    ['list', ['/0', '/0/url']],
    ['tuple', ['/0', '/1', '/1/second']],
    ['loop', []],
    ['lost', []],
    ['nothing', []],
  ])('of %s are %j', (name, expected) => {
    expect(pointersOf(name)).toEqual(expected);
  });

  it('of a recursive schema end at the depth', () => {
    expect(pointersOf('node', { count: 400, depth: 3 })).toEqual(['/next', '/next/next', '/next/next/next']);
  });

  it('end at the count', () => {
    expect(pointersOf('pet', { count: 2, depth: 8 })).toEqual(['/owner', '/id']);
  });
});
