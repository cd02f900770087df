import { expect, it } from 'vitest';
import { schemaWalk } from './schemaWalk.ts';
import { workspaceOf } from './workspace.fixture.ts';

const workspace = workspaceOf({
  'a.json': {
    flat: { properties: { url: { type: 'string' }, any: true } },
    deep: { properties: { owner: { $ref: 'b.json#/owner' } } },
    all: { allOf: [{ $ref: '#/flat' }, { properties: { more: {} } }] },
    either: { oneOf: [{ $ref: '#/flat' }, { type: 'object' }] },
    map: { properties: { id: {} }, additionalProperties: { type: 'string' } },
    closed: { properties: { id: {} }, additionalProperties: false },
    list: { type: 'array', items: { $ref: '#/flat' } },
    tuple: { prefixItems: [{ $ref: '#/flat' }], items: false },
    base: { properties: { kind: {} }, discriminator: { propertyName: 'kind' } },
    lost: { properties: { id: {} }, allOf: [{ $ref: 'c.json#/x' }] },
    untyped: {},
    loop: { allOf: [{ $ref: '#/loop' }] },
  },
  'b.json': { owner: { properties: { name: {} } } },
});

const walk = (name: string, tokens: readonly string[], of: 'whole' | 'items' = 'whole') =>
  schemaWalk(workspace, { place: { uri: 'a.json', pointer: `/${name}` }, of }, tokens);

it.each([
  ['flat', [], 'yes', 0, []],
  ['flat', ['url'], 'yes', 1, []],
  ['flat', ['URL'], 'no', 0, ['url', 'any']],
  ['flat', ['url', 'x'], 'no', 1, []],
  ['flat', ['any', 'x'], 'open', 1, []],
  ['flat', ['constructor'], 'no', 0, ['url', 'any']],
  ['deep', ['owner', 'name'], 'yes', 2, []],
  ['deep', ['owner', 'nam'], 'no', 1, ['name']],
  ['all', ['url'], 'yes', 1, []],
  ['all', ['more'], 'yes', 1, []],
  ['all', ['none'], 'no', 0, ['more', 'url', 'any']],
  ['map', ['anything'], 'open', 0, ['id']],
  ['closed', ['anything'], 'no', 0, ['id']],
  ['list', ['7', 'url'], 'yes', 2, []],
  ['list', ['url'], 'no', 0, ['0']],
  ['tuple', ['0', 'url'], 'yes', 2, []],
  ['tuple', ['1'], 'no', 0, ['0']],
  ['base', ['other'], 'open', 0, ['kind']],
  ['lost', ['other'], 'open', 0, ['id']],
  ['untyped', ['x'], 'open', 0, []],
  ['loop', ['x'], 'open', 0, []],
  ['missing', ['x'], 'open', 0, []],
] as const)('%s %j: %s after %i', (name, tokens, kind, reached, available) => {
  expect(walk(name, tokens)).toEqual({ kind, reached, available });
});

it('of a schema of elements, the first token is an index', () => {
  expect(walk('flat', ['0', 'url'], 'items')).toEqual({ kind: 'yes', reached: 2, available: [] });
  expect(walk('flat', ['url'], 'items')).toEqual({ kind: 'no', reached: 0, available: ['0'] });
  expect(walk('flat', ['0', 'x'], 'items')).toMatchObject({ kind: 'no', reached: 1 });
});
