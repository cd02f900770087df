import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import type { JsonValue } from '../source/json.ts';

type Fields = Readonly<Record<string, JsonValue>>;

const open = (document: JsonValue) =>
  openDescription({ entry: 'a', documents: [{ uri: 'a', text: JSON.stringify(document) }] });

function verdictOf(key: string, operation: Fields, openapi = '3.1.0', method = 'post'): string {
  const callbacks = { evt: { [key]: { post: {} } } };
  const document = { openapi, paths: { '/a': { [method]: { ...operation, callbacks } } } };
  const { analysis } = open(document);
  const { verdict } = analysis.operations[0]?.callbacks[0] ?? {};
  return [verdict?.kind, ...(verdict?.reasons ?? [])].join('; ');
}

const query = (more: Fields = {}) => ({ parameters: [{ name: 'url', in: 'query', ...more }] });
const text = { type: 'string' };

describe('parameters', () => {
  it.each<[string, Fields, string]>([
    ['{$request.query.url}', query({ required: true, schema: text }), 'always'],
    ['{$request.query.url}', query(), 'sometimes; the query parameter `url` is optional'],
    ['{$request.query.uri}', query(), 'sometimes; the query parameter `uri` is not declared'],
    ['{$request.query.url}', query({ schema: { type: 'array' } }), 'never; the value is an array'],
    ['{$request.header.X}', { parameters: [{ name: 'x', in: 'header', required: true }] }, 'always'],
    ['https://h/{$request.path.id}', { parameters: [{ name: 'id', in: 'path' }] }, 'always'],
    ['{$url}/{$method}/{$statusCode}', {}, 'always'],
    [
      '{$request.query.url}/{$request.header.Accept}',
      query({ required: true }),
      'sometimes; the header `Accept` may be absent',
    ],
  ])('%s with %j: %s', (key, operation, expected) => {
    expect(verdictOf(key, operation)).toBe(expected);
  });
});

const body = (schema: JsonValue, more: Fields = {}) => ({
  requestBody: { required: true, content: { 'application/json': { schema } }, ...more },
});
const a = { properties: { a: text }, required: ['a'] };
const b = { properties: { b: text }, required: ['b'] };

describe('request bodies', () => {
  it.each<[string, JsonValue, string]>([
    ['#/a', a, 'always'],
    ['#/a', { allOf: [{ properties: { a: text } }, { required: ['a'] }] }, 'always'],
    ['#/a', { properties: { a: text } }, 'sometimes; the property `a` is optional'],
    ['#/a/a', { properties: { a }, required: [] }, 'sometimes; the property `a` is optional'],
    ['#/a/b', { properties: { a }, required: ['a'] }, 'never; the request body has no `/a/b`'],
    ['#/b', a, 'never; the request body has no `/b`'],
    ['#/a', { oneOf: [a, a] }, 'always'],
    ['#/a', { oneOf: [a, b] }, 'sometimes; only some `oneOf` branches have `a`'],
    ['#/a', { anyOf: [{ allOf: [a, b] }, b] }, 'sometimes; only some `anyOf` branches have `a`'],
    [
      '#/a',
      { properties: { a: text, b: text }, oneOf: [{ required: ['a'] }, { required: ['b'] }] },
      'sometimes; the property `a` is optional',
    ],
    [
      '#/a',
      { properties: { a: { type: ['string', 'null'] } }, required: ['a'] },
      'sometimes; `a` may be `null`',
    ],
    [
      '#/a',
      { properties: { a: { anyOf: [text, { type: 'null' }] } }, required: ['a'] },
      'sometimes; `a` may be `null`',
    ],
    [
      '#/a',
      { properties: { a: { type: 'string', nullable: true } }, required: ['a'] },
      'sometimes; `a` may be `null`',
    ],
    ['#/a', { properties: { a: { type: 'object' } }, required: ['a'] }, 'never; `a` is an object'],
    [
      '#/a/0',
      { properties: { a: { items: text } }, required: ['a'] },
      'sometimes; the array may have no element `/a/0`',
    ],
    ['#/a/0', { properties: { a: { items: text, minItems: 1 } }, required: ['a'] }, 'always'],
    ['#/a', { type: 'object' }, 'sometimes; the schema does not say whether `/a` exists'],
    ['#/x', { ...a, additionalProperties: text }, 'sometimes; the schema does not say whether `/x` exists'],
    [
      '#/a',
      { properties: { a: { readOnly: true } }, required: ['a'] },
      'sometimes; `a` is `readOnly`, so requests leave it out',
    ],
    ['#/a', { $ref: 'other.json#/S' }, 'sometimes; the schema does not say whether `/a` exists'],
    ['', text, 'always'],
    ['', a, 'always'],
    ['', { type: 'object' }, 'never; the value is an object'],
  ])('%s of %j: %s', (pointer, schema, expected) => {
    expect(verdictOf(`{$request.body${pointer}}`, body(schema))).toBe(expected);
  });

  it.each<[string, Fields, string]>([
    ['{$request.body#/a}', {}, 'never; the request has no body'],
    ['{$request.body#/a}', body(a, { required: false }), 'sometimes; the request body is optional'],
    [
      '{$request.body#/a}',
      {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: a }, 'application/xml': {} },
        },
      },
      'sometimes; bodies of `application/xml` do not have it',
    ],
    [
      '{$request.body#/0/a}',
      { requestBody: { required: true, content: { 'application/jsonl': { itemSchema: a } } } },
      'never; the request body is `application/jsonl`, which a JSON Pointer cannot look into',
    ],
    [
      '{$request.body#/0/a}',
      { requestBody: { required: true, content: { 'application/json': { itemSchema: a } } } },
      'sometimes; the array may have no element `/0`',
    ],
  ])('%s with %j: %s', (key, operation, expected) => {
    expect(verdictOf(key, operation)).toBe(expected);
  });

  it('of GET are ignored in 3.0', () => {
    expect(verdictOf('{$request.body#/a}', body(a), '3.0.3', 'get')).toBe(
      'never; the body of GET is ignored in OpenAPI 3.0',
    );
    expect(verdictOf('{$request.body#/a}', body(a), '3.1.0', 'get')).toBe('always');
  });
});

const header = (required: boolean) => ({ headers: { Location: { required, schema: text } } });

describe('responses', () => {
  it.each<[string, Fields, string]>([
    ['{$response.header.location}', { 202: header(true), 400: {} }, 'always'],
    [
      '{$response.header.location}',
      { 201: header(false) },
      'sometimes; the header `Location` of the 201 response is optional',
    ],
    [
      '{$response.header.Location}',
      { 201: header(true), 202: {} },
      'sometimes; it is absent from the 202 response',
    ],
    ['{$response.header.Location}', { 202: {} }, 'sometimes; no response declares the header `Location`'],
    ['{$response.body#/a}', { 202: {} }, 'never; no response has a body'],
    [
      '{$response.body#/b}',
      { 200: {}, 202: { content: { 'application/json': { schema: a } } } },
      'never; the response body has no `/b`',
    ],
    // A redirect is an answer to an accepted request: its `Location` may well be the callback's URL.
    ['{$response.header.Location}', { 303: header(true), 400: {} }, 'always'],
    [
      '{$response.header.Location}',
      { 200: {}, 303: header(true) },
      'sometimes; it is absent from the 200 response',
    ],
    ['{$response.header.Location}', { '3XX': header(true), default: {} }, 'always'],
    ['{$response.body#/a}', { default: { content: { 'application/json': { schema: a } } } }, 'always'],
    ['{$response.body#/a}', {}, 'sometimes; no success response is declared'],
    ['{$response.query.a}', {}, 'never; a response has no parameters'],
  ])('%s with %j: %s', (key, responses, expected) => {
    expect(verdictOf(key, { responses })).toBe(expected);
  });
});

describe('keys', () => {
  it.each([
    ['{$request.body.id}', 'never; the callback key is not valid as written'],
    ['/hook', 'never; `/hook` does not start an absolute URL'],
    ['/hook/{$method}', 'never; `/hook/` does not start an absolute URL'],
    ['ftp://h/{$method}', 'never; the URL begins with `ftp:`'],
    ['{$method}', 'never; the URL would begin with `$method`'],
    ['', 'never; the callback key is empty'],
    ['https://h/hook', 'fixed'],
    ['http://$request.query.url', 'fixed; `$request.query.url` has no braces, so it is not evaluated'],
    ['http{$method}://h', 'always'],
  ])('%s: %s', (key, expected) => {
    expect(verdictOf(key, {})).toBe(expected);
  });
});

it('a recursive schema ends', () => {
  const document = {
    openapi: '3.1.0',
    paths: {
      '/a': {
        post: {
          ...body({ $ref: '#/components/schemas/Node' }),
          callbacks: { evt: { '{$request.body#/next/next/url}': { post: {} } } },
        },
      },
    },
    components: {
      schemas: {
        Node: {
          allOf: [{ $ref: '#/components/schemas/Node' }],
          properties: { url: text, next: { $ref: '#/components/schemas/Node' } },
          required: ['url', 'next'],
        },
      },
    },
  };
  const { analysis } = open(document);
  expect(analysis.operations[0]?.callbacks[0]?.verdict).toEqual({ kind: 'always', reasons: [] });
});
