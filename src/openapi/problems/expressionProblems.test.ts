import { describe, expect, it } from 'vitest';
import { jsonBody, report, withKey } from './report.fixture.ts';

it('a response has no query', () => {
  expect(report(withKey('{$response.query.url}', { parameters: [{ name: 'url', in: 'query' }] }))).toEqual([
    {
      problem: 'error response-source',
      at: '$response.query.',
      message: 'A response has no query parameters, so `$response.query.url` has no value.',
      hint: 'Write `$request.query.url`, or read the response with `$response.header.…` or `$response.body#/…`.',
      fix: '"{$request.query.url}"',
    },
  ]);
});

describe('a request body', () => {
  it('that is not declared', () => {
    expect(report(withKey('{$request.body#/url}'))).toEqual([
      {
        problem: 'error no-request-body',
        at: '$request.body#/url',
        message: '`$request.body#/url` has no value: there is no `requestBody` on `POST /a`.',
        hint: 'Add a `requestBody` to the operation, or read the value from a parameter.',
      },
    ]);
  });

  it.each([
    ['3.0.3', ['warning body-on-get']],
    ['3.1.0', []],
  ])('of GET in %s', (openapi, expected) => {
    const callbacks = { evt: { '{$request.body#/url}': { post: {} } } };
    const get = { requestBody: jsonBody({ properties: { url: {} } }), callbacks };
    expect(report({ openapi, paths: { '/a': { get } } }).map(({ problem }) => problem)).toEqual(expected);
  });
});

describe('a JSON Pointer', () => {
  const schema = {
    type: 'object',
    properties: {
      notifURI: { type: 'string' },
      subscription: { type: 'object', properties: { eventUrl: { type: 'string' } } },
      list: { type: 'array', items: { type: 'string' } },
    },
  };

  it.each([
    [
      '#/notifUri',
      'The schema of the request body of `POST /a` has no `/notifUri`.',
      'Did you mean `#/notifURI`?',
      '/notifURI',
    ],
    [
      '#/eventUrl',
      'The schema of the request body of `POST /a` has no `/eventUrl`.',
      'Did you mean `#/subscription/eventUrl`?',
      '/subscription/eventUrl',
    ],
    [
      '#/list/first',
      'The schema of the request body of `POST /a` has no `/list/first`.',
      'There are `0`. Correct the pointer, or add `first` to the schema.',
      undefined,
    ],
    [
      '#/notifURI/x',
      'The schema of the request body of `POST /a` has no `/notifURI/x`.',
      'Correct the pointer, or add `x` to the schema.',
      undefined,
    ],
  ])('%s that the schema does not have', (pointer, message, hint, meant) => {
    expect(report(withKey(`{$request.body${pointer}}`, { requestBody: jsonBody(schema) }))).toEqual([
      {
        problem: 'warning pointer-missing',
        at: pointer.slice(1),
        message,
        hint,
        ...(meant && { fix: `"{$request.body#${meant}}"` }),
      },
    ]);
  });

  it.each([
    ['a member', '#/notifURI', schema],
    ['an element', '#/list/3', schema],
    ['a whole body', '#', { type: 'string' }],
    ['no schema', '#/x', {}],
    ['further members allowed', '#/x', { ...schema, additionalProperties: { type: 'string' } }],
    ['a reference that leads nowhere elsewhere', '#/x', { ...schema, discriminator: { propertyName: 't' } }],
    ['one of several', '#/b', { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }],
  ])('into %s is not a problem', (_, pointer, bodySchema) => {
    expect(report(withKey(`{$request.body${pointer}}`, { requestBody: jsonBody(bodySchema) }))).toEqual([]);
  });

  it('is found in any response', () => {
    const responses = {
      201: { description: '', ...Object(jsonBody({ properties: { id: {} } })) },
      400: { description: '', ...Object(jsonBody({ properties: { error: {} } })) },
    };
    expect(report(withKey('https://h/{$response.body#/id}', { responses }))).toEqual([]);
    expect(
      report(withKey('https://h/{$response.body#/url}', { responses })).map(({ message }) => message),
    ).toEqual(['The schema of the response body of `POST /a` has no `/url`.']);
  });
});
