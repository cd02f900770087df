import { describe, expect, it } from 'vitest';
import { jsonBody, report, withKey } from './report.fixture.ts';

const parameters = [{ name: 'callback_url', in: 'query' }];
const requestBody = jsonBody({ properties: { id: {}, url: {} } });

describe('faults of a callback key', () => {
  it('point at the exact characters; one fix corrects the whole key', () => {
    const fix = '"{$request.query.callback_url}/invoices/{$request.body#/id}"';
    expect(
      report(withKey('{$callback_url}/invoices/{$request.body.id}', { parameters, requestBody })),
    ).toEqual([
      {
        problem: 'error expr-root',
        at: 'callback_url',
        message: 'Unknown source `$callback_url`.',
        hint: 'Write `{$request.query.callback_url}/invoices/{$request.body#/id}`. `callback_url` is a query parameter of the operation.',
        fix,
      },
      {
        problem: 'error expr-body-tail',
        at: '.id',
        message: 'Expected `#` after `$request.body`, found `.id`.',
        hint: 'Write `{$request.query.callback_url}/invoices/{$request.body#/id}`. A member of the body is named by `#` and a JSON Pointer, with `/` between names.',
        fix,
      },
    ]);
  });

  it('point at the right characters in YAML of every quoting', () => {
    const text = [
      'openapi: 3.0.3',
      'paths:',
      '  /a:',
      '    post:',
      '      requestBody: { content: { application/json: { schema: { properties: { url: {} } } } } }',
      '      callbacks:',
      "        single: { '{$request.body.url}': { post: {} } }",
      '        double: { "\\u007b$request.body.url}": { post: {} } }',
      '        plain:',
      '          $request.body.url:',
      '            post: {}',
    ].join('\n');
    expect(report(text).map(({ at, fix }) => [at, fix])).toEqual([
      ['.url', "'{$request.body#/url}'"],
      ['.url', '"{$request.body#/url}"'],
      ['.url', '$request.body#/url'],
    ]);
  });

  it('with no clear meaning have a reason and no fix', () => {
    expect(report(withKey('{somewhere}'))).toEqual([
      {
        problem: 'error key-not-expression',
        at: 'somewhere',
        message: '`somewhere` is not a runtime expression: it does not start with `$`.',
        hint: '`somewhere` is not declared here. The operation declares no parameter and no body member that an expression can name.',
      },
    ]);
  });

  it('of a component attached many times are told once, with the fix of the operation that gives one', () => {
    const callbacks = { evt: { $ref: '#/components/callbacks/evt' } };
    const problems = report({
      openapi: '3.1.0',
      paths: {
        '/a': { post: { callbacks } },
        '/b': { post: { callbacks, parameters } },
        '/c': { post: { callbacks } },
      },
      components: { callbacks: { evt: { '{$callback_url}': { post: {}, put: {} } } } },
    });
    expect(problems.map(({ problem, fix }) => [problem, fix])).toEqual([
      ['error expr-root', '"{$request.query.callback_url}"'],
    ]);
  });
});

describe('a path parameter of the callback', () => {
  it('in its key is a warning of its own', () => {
    const key = '{$request.body#/url}/payments/{paymentId}';
    const pathItem = { parameters: [{ name: 'paymentId', in: 'path' }], post: {} };
    expect(
      report({
        openapi: '3.0.3',
        paths: { '/a': { post: { requestBody, callbacks: { evt: { [key]: pathItem } } } } },
      }),
    ).toEqual([
      {
        problem: 'warning path-template',
        at: '{paymentId}',
        message:
          '`{paymentId}` is a path parameter of the callback, and the specification gives path parameters no meaning in a callback key.',
        hint: 'Name where the value comes from, such as `{$request.body#/id}`, or let the receiver give the whole URL.',
      },
    ]);
  });
});

describe('unusual keys', () => {
  it('are warnings', () => {
    expect(report(withKey('{$REQUEST.body#/url}', { requestBody }))).toEqual([
      {
        problem: 'warning expr-case',
        at: '$REQUEST.body',
        message:
          '`$REQUEST.body` differs in case from the specification; some tools accept only its spelling.',
        hint: 'Write `$request.body`.',
        fix: '"{$request.body#/url}"',
      },
    ]);
  });
});
