import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { sound, withLink } from './link.fixture.ts';
import { report } from './report.fixture.ts';

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
