import { expect, it } from 'vitest';
import type { BodySchema } from '../description/schemaOf.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { credentialMember } from './credentialMember.ts';

const bodyOf = (schema: JsonValue, definitions: JsonObject = {}): BodySchema => ({
  ...{ schema, definitions, names: {}, missing: [], dialect: '2020-12', asserted: true },
  ...{ of: 'whole', message: 'request', hidden: 'readOnly', range: { uri: 'a.yaml', start: 0, end: 1 } },
});

const object = (properties: JsonObject): JsonObject => ({ type: 'object', properties });

it.each([
  ['a token', object({ url: {}, accessToken: {} }), '/accessToken'],
  ['another spelling', object({ 'a/b': object({ access_token: {} }) }), '/a~1b/access_token'],
  [
    'an object that says no more',
    object({ sinkCredential: object({ credentialType: {} }) }),
    '/sinkCredential',
  ],
  ['what is in it', object({ sinkCredential: object({ accessToken: {} }) }), '/sinkCredential/accessToken'],
  ['the least deep', object({ a: object({ token: {} }), secret: {} }), '/secret'],
  ['branches', { oneOf: [{}, { allOf: [object({ token: {} })] }] }, '/token'],
])('finds %s', (_, schema, pointer) => {
  expect(credentialMember(bodyOf(schema))).toBe(pointer);
});

it.each(['pageToken', 'tokenType', 'tokens', 'callbackUrl', 'constructor'])('passes over %s', (name) => {
  expect(credentialMember(bodyOf(object({ [name]: {} })))).toBeUndefined();
});

it('follows definitions, circles of them once', () => {
  const definitions = {
    1: object({ next: { $ref: '#/$defs/1' }, auth: { $ref: '#/$defs/2' } }),
    2: object({ token: {} }),
  };
  expect(credentialMember(bodyOf({ $ref: '#/$defs/1' }, definitions))).toBe('/auth/token');
  expect(
    credentialMember(bodyOf({ $ref: '#/$defs/1' }, { 1: { allOf: [{ $ref: '#/$defs/1' }] } })),
  ).toBeUndefined();
});

it('looks at a limited number of schemas', () => {
  const wide = (inner: JsonValue) =>
    object(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`m${index}`, inner])));
  expect(credentialMember(bodyOf(wide(wide(wide(wide({}))))))).toBeUndefined();
});
