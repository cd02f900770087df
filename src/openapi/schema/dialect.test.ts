import { expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { textWorkspaceOf, workspaceOf } from '../workspace/workspace.fixture.ts';
import { dialectAt } from './dialect.ts';

const DRAFT_04 = 'http://json-schema.org/draft-04/schema#';
const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';
const YEAR_2019 = 'https://json-schema.org/draft/2019-09/schema';
const OAS_31 = 'https://spec.openapis.org/oas/3.1/dialect/base';

const schema: JsonObject = { inside: {}, old: { $schema: DRAFT_04, inside: {}, new: { $schema: OAS_31 } } };

it.each<[string, JsonObject, string, string]>([
  ['3.0 has one, whatever a schema says', { openapi: '3.0.4' }, '/schema/old', 'oas-3.0'],
  ['from 3.1 on it is 2020-12', { openapi: '3.1.0' }, '/schema', '2020-12'],
  ['the document may name another', { openapi: '3.2.0', jsonSchemaDialect: DRAFT_07 }, '/schema', 'draft-07'],
  ['a schema may name its own', { openapi: '3.1.0', jsonSchemaDialect: DRAFT_07 }, '/schema/old', 'draft-04'],
  ['which holds for the schemas inside', { openapi: '3.1.0' }, '/schema/old/inside', 'draft-04'],
  ['unless that names its own', { openapi: '3.1.0' }, '/schema/old/new', '2020-12'],
])('%s', (_, head, pointer, dialect) => {
  const workspace = workspaceOf({ 'a.json': { ...head, schema } });
  expect(dialectAt(workspace, { uri: 'a.json', pointer })).toEqual({ dialect });
});

it.each<[string, JsonObject, string]>([
  ['no version reads by the entry document', { schema }, 'draft-07'],
  ['a `$schema` reads by that', { $schema: YEAR_2019, schema }, '2019-09'],
  ['its own version reads by its own', { openapi: '3.1.0', schema }, '2020-12'],
  ['version 3.0 reads by 3.0', { openapi: '3.0.0', schema }, 'oas-3.0'],
])('another document with %s', (_, other, dialect) => {
  const workspace = workspaceOf({
    'a.json': { openapi: '3.1.0', jsonSchemaDialect: DRAFT_07 },
    'b.json': other,
  });
  expect(dialectAt(workspace, { uri: 'b.json', pointer: '/schema' })).toEqual({ dialect });
});

it('an unknown dialect is read as 2020-12 and named', () => {
  const workspace = workspaceOf({ 'a.json': { openapi: '3.1.0', jsonSchemaDialect: 'urn:x', schema } });
  expect(dialectAt(workspace, { uri: 'a.json', pointer: '/schema' })).toEqual({
    dialect: '2020-12',
    unknown: 'urn:x',
  });
});

it.each([
  ['JSON', `{"openapi": "3.1.0", "s": {"\\u0024schema": "${DRAFT_04}"}}`],
  ['YAML', `openapi: 3.1.0\ns:\n  "\\x24schema": "${DRAFT_04}"\n`],
])('a `$schema` that %s writes with an escape counts', (_, text) => {
  const workspace = textWorkspaceOf({ 'a.yaml': text });
  expect(dialectAt(workspace, { uri: 'a.yaml', pointer: '/s' })).toEqual({ dialect: 'draft-04' });
});
