import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { detailOf, type OperationParts } from './describe.fixture.ts';

const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'Of the subscription.' },
  basic: { type: 'http', scheme: 'basic' },
  flow: { type: 'oauth2', flows: {} },
  apart: { $ref: 'schemes.json#/mutual' },
};
const others = { 'schemes.json': { mutual: { type: 'mutualTLS' }, uri: { type: 'openIdConnect' } } };

function securityOf(own: JsonValue | undefined, root?: JsonValue, more: Partial<OperationParts> = {}) {
  const operation: JsonObject = own === undefined ? {} : { security: own };
  const rest: JsonObject = root === undefined ? {} : { security: root };
  return detailOf({
    operation,
    root: { ...rest, components: { securitySchemes } },
    others,
    isCallback: true,
    ...more,
  }).security;
}

describe('the security of a callback request', () => {
  it.each<
    [string, JsonValue | undefined, JsonValue | undefined, boolean | undefined, string[][] | undefined]
  >([
    ['its own', [{ key: [] }], [{ basic: [] }], false, [['key']]],
    ["the root's, where it has none", undefined, [{ basic: [] }], true, [['basic']]],
    ['none at all', undefined, undefined, undefined, undefined],
    ["none where it clears the root's", [], [{ basic: [] }], false, []],
    [
      'alternatives, and schemes together',
      [{ key: [], flow: [] }, { basic: [] }],
      undefined,
      false,
      [['key', 'flow'], ['basic']],
    ],
    ['an alternative without any', [{}, { key: [] }], undefined, false, [[], ['key']]],
    ['a list with what is not an object', [7, null, { key: [] }], undefined, false, [['key']]],
    ["the root's, where its own is not a list", 'x', [{ key: [] }], true, [['key']]],
    ['none, where nothing is a list', 'x', {}, undefined, undefined],
  ])('is %s', (_, own, root, inherited, names) => {
    const security = securityOf(own, root);
    expect(security?.inherited).toBe(inherited);
    expect(security?.alternatives.map((schemes) => schemes.map(({ name }) => name))).toEqual(names);
  });

  it.each<[string, JsonObject]>([
    [
      'key',
      { type: 'apiKey', in: 'header', parameter: 'X-Key', description: 'Of the subscription.', scopes: [] },
    ],
    ['basic', { type: 'http', scheme: 'basic', scopes: [] }],
    ['flow', { type: 'oauth2', scopes: ['read'] }],
    ['apart', { type: 'mutualTLS', scopes: [] }],
    ['gone', { scopes: [] }],
    ['constructor', { scopes: [] }],
  ])('names the scheme %s', (name, expected) => {
    const security = securityOf([{ [name]: name === 'flow' ? ['read', 7] : name === 'key' ? 'x' : [] }]);
    expect(security?.alternatives).toEqual([[{ name, ...expected }]]);
  });

  it.each([
    ['3.2', 'openIdConnect'],
    ['3.1', undefined],
  ] as const)('is named by URI in %s: %s', (minor, type) => {
    expect(securityOf([{ 'schemes.json#/uri': [] }], undefined, { minor })?.alternatives[0]?.[0]?.type).toBe(
      type,
    );
  });

  it('prefers a component to a URI', () => {
    const root = { components: { securitySchemes: { 'schemes.json#/uri': { type: 'http' } } } };
    const operation = { security: [{ 'schemes.json#/uri': [] }] };
    const { security } = detailOf({ operation, root, others, minor: '3.2', isCallback: true });
    expect(security?.alternatives[0]?.[0]?.type).toBe('http');
  });

  it('has a limit, and counts the rest', () => {
    const many = Array.from({ length: 50 }, () =>
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`s${i}`, []])),
    );
    const security = securityOf(many);
    expect(security?.alternatives.length).toBe(20);
    expect(security?.alternatives[0]?.length).toBe(20);
    expect(security?.more).toBe(30);
  });
});

it('is described of what the consumer receives, not of what it sends', () => {
  const root = { security: [{ key: [] }], components: { securitySchemes } };
  expect(detailOf({ operation: {}, root }).security).toBeUndefined();
  expect(detailOf({ operation: {}, root, path: 'hook' }).security?.inherited).toBe(true);
});

it("shows what the path item says of a callback's operations", () => {
  const pathItem = { summary: 'All', description: 'Of each.' };
  expect(detailOf({ operation: { summary: 'One' }, pathItem, isCallback: true })).toMatchObject({
    summary: 'One',
    shared: pathItem,
  });
  expect(detailOf({ operation: {}, pathItem: { summary: 7 }, isCallback: true }).shared).toBeUndefined();
});
