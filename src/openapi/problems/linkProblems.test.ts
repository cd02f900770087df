import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { report } from './report.fixture.ts';

/** `POST /users` whose 201 has one link, `Next`, and `GET /users/{id}` with the `operationId` `getUser`. */
function withLink(link: JsonValue, more: JsonObject = {}, openapi = '3.1.0'): JsonObject {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  const schema = { type: 'object', properties: { id: { type: 'integer' } }, additionalProperties: false };
  return {
    openapi,
    info: { title: 'a', version: '1' },
    paths: {
      '/users': {
        post: {
          parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }],
          responses: {
            201: { description: 'ok', content: { 'application/json': { schema } }, links: { Next: link } },
          },
        },
      },
      '/users/{id}': { get: { operationId: 'getUser', parameters: [id], responses: {}, ...more } },
    },
  };
}

const sound = { id: '$response.body#/id' };

describe('what a link leads to', () => {
  it.each([{ operationId: 'getUser' }, { operationRef: '#/paths/~1users~1%7Bid%7D/get' }])(
    '%j draws no problem',
    (target) => {
      expect(report(withLink({ ...target, parameters: sound }))).toEqual([]);
    },
  );

  it('an operation that does not exist', () => {
    expect(report(withLink({ operationId: 'getUsr' }))).toEqual([
      {
        problem: 'error link-operation',
        at: '"getUsr"',
        message: 'No operation has the `operationId` `getUsr`, so the link `Next` leads nowhere.',
        hint: 'Did you mean `getUser`?',
        fix: '"getUser"',
      },
    ]);
  });

  it('both references', () => {
    const link = {
      operationId: 'getUser',
      operationRef: '#/paths/~1users~1%7Bid%7D/get',
      parameters: sound,
    };
    expect(report(withLink(link))).toEqual([
      {
        problem: 'error link-target',
        at: '"operationRef"',
        message: 'The link `Next` has both `operationId` and `operationRef`; they exclude each other.',
        hint: 'Delete one of them. Here the `operationId` is used.',
      },
    ]);
  });

  it('no reference', () => {
    expect(report(withLink({ parameters: sound }))).toEqual([
      {
        problem: 'error link-target',
        at: '"Next"',
        message: 'The link `Next` names no operation, so it leads nowhere.',
        hint: 'Add `operationId` with that of an operation, such as `getUser`, or `operationRef`.',
      },
    ]);
  });

  it('a reference of another type', () => {
    expect(report(withLink({ operationId: 7, parameters: sound }))).toMatchObject([
      { problem: 'error wrong-type', at: '7', message: '`operationId` of the link `Next` must be text.' },
    ]);
  });

  it('braces that are not encoded', () => {
    expect(report(withLink({ operationRef: '#/paths/~1users~1{id}/get', parameters: sound }))).toEqual([
      {
        problem: 'warning link-reference',
        at: '"#/paths/~1users~1{id}/get"',
        message: 'Braces must be percent-encoded in an `operationRef`; tools may refuse this one.',
        hint: 'Write `#/paths/~1users~1%7Bid%7D/get`.',
        fix: '"#/paths/~1users~1%7Bid%7D/get"',
      },
    ]);
  });

  it.each([
    [
      'other.yaml#/paths/~1x/get',
      'warning ref-external',
      'This reference points to `other.yaml`, which is not open.',
    ],
    ['#/paths/~1x/get', 'error ref-missing', 'The reference `#/paths/~1x/get` does not resolve.'],
    [
      '#/info',
      'error link-operation',
      'The `operationRef` `#/info` does not lead to an operation on a path, so the link `Next` leads nowhere.',
    ],
  ])('%s leads nowhere', (operationRef, problem, message) => {
    expect(report(withLink({ operationRef, parameters: sound }))).toMatchObject([
      { problem, at: JSON.stringify(operationRef), message },
    ]);
  });

  it('a request of the provider', () => {
    const callbacks = { on: { '{$request.query.url}': { post: { operationId: 'notify' } } } };
    const parameters = [
      { name: 'url', in: 'query', required: true, schema: { type: 'string', format: 'uri' } },
    ];
    const document = withLink({ operationId: 'notify' }, { parameters, callbacks });
    expect(report(document)).toMatchObject([
      {
        problem: 'warning link-receiver',
        at: '"notify"',
        message:
          'The link `Next` leads to `POST {$request.query.url}`, which the API consumer receives; it cannot send that request.',
      },
    ]);
  });
});

describe('the parameters of a link', () => {
  it('one that the target lacks', () => {
    expect(report(withLink({ operationId: 'getUser', parameters: { ...sound, idd: 1 } }))).toEqual([
      {
        problem: 'warning link-parameter',
        at: '"idd"',
        message: '`GET /users/{id}` has no parameter `idd`, so the value goes nowhere.',
        hint: 'Did you mean `id`?',
        fix: '"id"',
      },
    ]);
  });

  it('one with a wrong location', () => {
    expect(
      report(withLink({ operationId: 'getUser', parameters: { ...sound, 'query.id': 1 } })),
    ).toMatchObject([
      {
        problem: 'warning link-parameter',
        message: '`GET /users/{id}` has no query parameter `id`, so the value goes nowhere.',
        hint: 'Did you mean `path.id`?',
        fix: '"path.id"',
      },
    ]);
  });

  it('a name that two parameters have', () => {
    const parameters = [
      { name: 'id', in: 'query', schema: {} },
      { name: 'id', in: 'path', required: true, schema: {} },
    ];
    expect(report(withLink({ operationId: 'getUser', parameters: sound }, { parameters }))).toMatchObject([
      {
        problem: 'warning link-parameter',
        message:
          '`GET /users/{id}` has several parameters `id`: `path.id` and `query.id`. The first is used.',
        fix: '"path.id"',
      },
    ]);
    expect(
      report(withLink({ operationId: 'getUser', parameters: { 'path.id': 1 } }, { parameters })),
    ).toEqual([]);
  });

  it('one that is required and not given', () => {
    expect(report(withLink({ operationId: 'getUser' }))).toMatchObject([
      {
        problem: 'info link-required',
        at: '"Next"',
        message: 'The link `Next` gives no value for `path.id`, which `GET /users/{id}` requires.',
      },
    ]);
  });
});

describe('the values of a link', () => {
  const withId = (id: JsonValue) => withLink({ operationId: 'getUser', parameters: { id } });

  it.each([10, 'abc', true, null, { a: 1 }, '$url', '$statusCode', 'a-{$request.query.q}', '{id}', 'US$'])(
    '%j draws no problem',
    (value) => {
      expect(report(withId(value))).toEqual([]);
    },
  );

  it.each([
    ['$respnose.body#/id', '$response.body#/id'],
    ['request.query.q', '$request.query.q'],
    ['$request.queryq', undefined],
  ])('%s was meant as an expression', (value, meant) => {
    const [found, ...others] = report(withId(value));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      problem: 'warning link-constant',
      at: JSON.stringify(value),
      message: `\`${value}\` is not a runtime expression, so the parameter \`id\` is this very text; it reads as if an expression was meant.`,
    });
    expect(found?.fix).toBe(meant && JSON.stringify(meant));
  });

  it('an expression in braces without quotes, which YAML reads as an object', () => {
    const text = JSON.stringify(withId('HERE')).replace('"HERE"', '{$response.body#/id}');
    expect(report(`# yaml\n${text}`)).toMatchObject([
      { problem: 'warning link-constant', at: '{$response.body#/id}', hint: 'Write `$response.body#/id`.' },
    ]);
  });

  it('an expression in braces, alone', () => {
    expect(report(withId('{$request.query.q}'))).toEqual([
      {
        problem: 'info link-braces',
        at: '"{$request.query.q}"',
        message:
          '`{$request.query.q}` makes a text of the value for the parameter `id`; some tools keep its type, or take the braces as they are.',
        hint: 'Write `$request.query.q`: in a link, an expression needs no braces.',
        fix: '"$request.query.q"',
      },
    ]);
  });

  it.each([
    ['$request.query.nope', 'the query parameter `nope` is not declared on `POST /users`'],
    ['$response.body#/nope', 'the response body has no `/nope`'],
    ['$request.body#/id', 'the request has no body'],
    ['$response.query.q', 'a response has no parameters'],
  ])('%s never has a value', (value, why) => {
    expect(report(withId(value))).toEqual([
      {
        problem: 'warning link-no-value',
        at: JSON.stringify(value),
        message: `\`${value}\` never has a value: ${why}. So the parameter \`id\` is not passed.`,
        hint: 'Read a value that the request or this response has.',
      },
    ]);
  });

  it('is about the response that has the link, whatever the others have', () => {
    const text = JSON.stringify(withId('$response.body#/id')).replace('"201":', '"404":');
    expect(report(text)).toEqual([]);
  });

  const body = { requestBody: { content: { 'application/json': {} } } };

  it('expressions inside a body', () => {
    const link = { operationId: 'getUser', parameters: sound, requestBody: { a: ['$statusCode'] } };
    expect(report(withLink(link, body))).toMatchObject([
      {
        problem: 'info link-inner',
        at: '{"a":["$statusCode"]}',
        message:
          'The specification does not say whether expressions inside the request body are evaluated; here they are.',
      },
    ]);
  });

  it.each([
    ['3.1.0', {}, '`GET /users/{id}` describes no request body, so that of the link `Next` goes nowhere.'],
    [
      '3.0.3',
      body,
      'The request body of `GET /users/{id}` is ignored in OpenAPI 3.0, so that of the link `Next` is too.',
    ],
  ])('a body that the target does not take in %s', (openapi, more, message) => {
    const link = { operationId: 'getUser', parameters: sound, requestBody: '$statusCode' };
    expect(report(withLink(link, more, openapi))).toMatchObject([
      { problem: 'warning link-body', at: '"requestBody"', message },
    ]);
  });
});

describe('links in wrong places', () => {
  it('beside the responses, as in an example of 3.0.0', () => {
    const link = { operationId: 'getUser', parameters: sound };
    expect(report(withLink(link, { links: {} }))).toMatchObject([
      {
        problem: 'error link-misplaced',
        at: '"links"',
        message: '`links` has no effect in an operation: links belong to a response.',
      },
    ]);
  });

  it.each([
    [5, 'The link `Next` must be an object, but it is a number.'],
    [
      { operationId: 'getUser', parameters: [] },
      '`parameters` of a link must be an object, but it is an array.',
    ],
    [
      { operationId: 'getUser', parameters: sound, server: 'x' },
      'The `server` of a link must be an object, but it is a string.',
    ],
  ])('%j has a wrong type', (link, message) => {
    const found = report(withLink(link)).filter(({ problem }) => problem !== 'info link-required');
    expect(found).toMatchObject([{ problem: 'error wrong-type', message }]);
  });

  it('a component that no response uses', () => {
    const document = withLink({ operationId: 'getUser', parameters: sound });
    const components = { links: { Spare: { operationId: 'getUser' } } };
    expect(report({ ...document, components })).toMatchObject([
      {
        problem: 'info unused-component',
        at: '"Spare"',
        message: 'The link `Spare` is not used by any response, so it has no effect.',
      },
    ]);
  });
});
