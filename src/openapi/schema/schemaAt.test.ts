import { describe, expect, it } from 'vitest';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { elementOf, endOfReferences, namedMembers, propertyOf, schemaAt } from './schemaAt.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

const workspace = workspaceOf({
  'a.json': {
    openapi: '3.1.0',
    text: { type: 'string' },
    alias: { $ref: '#/text' },
    second: { $ref: '#/alias' },
    noted: { $ref: '#/text', description: 'A note' },
    throughNoted: { $ref: '#/noted' },
    old: { $schema: DRAFT_07, $ref: '#/text', description: 'A note' },
    toOldFile: { $ref: 'old.json#/noted' },
    lost: { $ref: '#/nowhere' },
    left: { $ref: '#/right' },
    right: { $ref: '#/left' },
    object: { properties: { a: {}, no: false, constructor: {} } },
    tuple: { prefixItems: [{ type: 'string' }, false], items: { type: 'number' } },
    oldTuple: { items: [{ type: 'string' }], additionalItems: { type: 'number' } },
    short: { prefixItems: [{}], items: false },
    list: { items: { type: 'string' } },
  },
  'old.json': { openapi: '3.0.3', text: { type: 'string' }, noted: { $ref: '#/text', description: 'x' } },
});
const at = (name: string) => schemaAt(workspace, { uri: 'a.json', pointer: `/${name}` });

describe('endOfReferences', () => {
  it.each([
    ['text', 'found', 'a.json#/text'],
    ['alias', 'found', 'a.json#/text'],
    ['second', 'found', 'a.json#/text'],
    ['noted', 'found', 'a.json#/noted'],
    ['throughNoted', 'found', 'a.json#/noted'],
    ['old', 'found', 'a.json#/text'],
    ['toOldFile', 'found', 'old.json#/text'],
    ['lost', 'lost', 'a.json#/lost'],
    ['left', 'cycle', 'a.json#/left'],
    ['nowhere', 'lost', 'a.json#/nowhere'],
  ])('from %s: %s at %s', (name, kind, place) => {
    const end = endOfReferences(workspace, at(name));
    expect([end.kind, `${end.schema.place.uri}#${end.schema.place.pointer}`]).toEqual([kind, place]);
  });

  it('of 20,000 references in a row is found without recursion', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`s${index}`, { $ref: `#/s${index + 1}` }]),
    );
    const long = workspaceOf({ 'a.json': { openapi: '3.1.0', ...chain, s20000: { type: 'null' } } });
    expect(endOfReferences(long, schemaAt(long, { uri: 'a.json', pointer: '/s0' }))).toMatchObject({
      kind: 'found',
      references: 20_000,
    });
  });
});

describe('members', () => {
  it('are those that a schema names and does not rule out', () => {
    expect(namedMembers(at('object')).map(({ token }) => token)).toEqual(['a', 'constructor']);
    expect(propertyOf(at('object'), 'no')?.value).toBe(false);
    expect(propertyOf(at('object'), 'toString')).toBeUndefined();
  });

  it.each([
    ['list', 7, 'a.json#/list/items'],
    ['tuple', 0, 'a.json#/tuple/prefixItems/0'],
    ['tuple', 2, 'a.json#/tuple/items'],
    ['oldTuple', 0, 'a.json#/oldTuple/items/0'],
    ['oldTuple', 1, 'a.json#/oldTuple/additionalItems'],
    ['object', 0, undefined],
  ])('of the array %s: %i is described at %s', (name, index, place) => {
    const found = elementOf(at(name), index);
    expect(found && `${found.place.uri}#${found.place.pointer}`).toBe(place);
  });

  it.each([
    ['list', ['0']],
    ['tuple', ['0', '2']],
    ['oldTuple', ['0', '1']],
    ['short', ['0']],
  ])('of the array %s are %j', (name, tokens) => {
    expect(namedMembers(at(name)).map(({ token }) => token)).toEqual(tokens);
  });
});
