import { describe, expect, it } from 'vitest';
import { jsonBody, report, reportOf, withKey } from './report.fixture.ts';

it.each([
  ['/hook/{$method}', '/hook/', '`/hook/` does not start an absolute URL'],
  ['ftp://{$method}', 'ftp://', 'the URL begins with `ftp:`'],
  ['{$method}', '{$method}', 'the URL would begin with `$method`'],
])('%s gives no absolute URL', (key, at, reason) => {
  expect(report(withKey(key))).toEqual([
    {
      problem: 'warning relative-url',
      at,
      message: `The key gives no callback URL: ${reason}, and only an absolute \`http\` or \`https\` URL can be called.`,
      hint: 'Begin with `https://`, or with an expression that holds a URL, such as `{$request.body#/callbackUrl}`.',
    },
  ]);
});

it.each([
  ['{$request.body#/url} ', 'which stays in the callback URL', '"{$request.body#/url}"'],
  ['$request.body#/url ', 'which is read as part of the expression', '"$request.body#/url"'],
  ['https://h/{$method} \t', 'which stays in the callback URL', '"https://h/{$method}"'],
])('white space at the end of "%s" is said once', (key, effect, fix) => {
  const requestBody = jsonBody({ properties: { url: { type: 'string', example: 'https://h' } } });
  const found = report(withKey(key, { requestBody }));
  expect(found).toContainEqual({
    problem: 'warning trailing-space',
    at: expect.stringMatching(/^(?: |\\t)+$/),
    message: `The callback key ends with white space, ${effect}.`,
    hint: 'Delete it.',
    fix,
  });
  expect(found.filter(({ problem }) => problem.endsWith('needs-encoding'))).toEqual([]);
});

it('braces inside a bare key are put round each expression', () => {
  const requestBody = jsonBody({ properties: { base: {}, id: {} } });
  expect(
    reportOf('bare-braces', withKey('$request.body#/base/{$request.body#/id}', { requestBody })),
  ).toEqual([expect.objectContaining({ fix: '"{$request.body#/base}/{$request.body#/id}"' })]);
});

describe('what has no meaning below a callback key', () => {
  const document = (pathItem: object) => ({
    openapi: '3.1.0',
    paths: { '/a': { post: { callbacks: { evt: { 'https://h/{$method}': Object(pathItem) } } } } },
  });

  it('servers', () => {
    expect(report(document({ servers: [], post: {} }))).toEqual([
      {
        problem: 'info servers-ignored',
        at: '"servers"',
        message: '`servers` has no effect on a callback request: the callback key is the whole URL.',
        hint: 'Delete it, or let the callback key begin with that URL.',
      },
    ]);
  });

  it('path parameters', () => {
    expect(report(document({ post: { parameters: [{ name: 'id', in: 'path' }] } }))).toEqual([
      {
        problem: 'warning path-param-in-callback',
        at: '"id"',
        message:
          '`id` is a path parameter of a callback request, whose URL has no path template to put it in.',
        hint: 'Remove it, or name in the callback key where the value comes from, such as `{$request.body#/id}`.',
      },
    ]);
  });
});

describe('an `operationId`', () => {
  const operation = {
    operationId: 'a',
    callbacks: { evt: { 'https://h/{$url}': { post: { operationId: 'a' } } } },
  };

  it('that a callback shares with an operation', () => {
    expect(report({ openapi: '3.1.0', paths: { '/a': { post: operation } } })).toEqual([
      {
        problem: 'error opid-dup',
        at: '"a"',
        message: 'The `operationId` `a` is already used by `POST /a`; it must be unique.',
        hint: 'Write another name here; callbacks count like all other operations.',
      },
    ]);
  });

  it('of one callback that is attached twice is one', () => {
    const evt = { $ref: '#/components/callbacks/evt' };
    const document = {
      openapi: '3.1.0',
      paths: { '/a': { post: { callbacks: { evt } }, put: { callbacks: { evt } } } },
      components: { callbacks: { evt: { 'https://h/{$url}': { post: { operationId: 'e' } } } } },
    };
    expect(report(document)).toEqual([]);
  });
});

describe('the examples of a description', () => {
  const body = (example: object) => ({
    requestBody: { content: { 'application/json': { schema: {}, example: Object(example) } } },
  });

  it.each([
    [
      '{$request.body#/url}?event=x',
      { url: 'https://c.example/?a=1' },
      'warning double-query',
      '?event=x',
      'In the URL `https://c.example/?a=1?event=x` the text before already has a query, so this `?` is part of it; a query continues with `&`.',
      'Write `&` instead of `?` if the value before always has a query of its own.',
    ],
    [
      '{$request.body#/url}/data',
      { url: 'https://c.example/' },
      'warning double-slash',
      '/data',
      'In the URL `https://c.example//data` two slashes meet here: the text before ends with `/` and the text after starts with one.',
      'Delete the `/` on one of the two sides: in the key, or in the values that are sent.',
    ],
    [
      'https://c.example/?q={$request.body#/url}',
      { url: 'a b' },
      'warning needs-encoding',
      '{$request.body#/url}',
      'In the URL `https://c.example/?q=a b` the value of `$request.body#/url` holds a space, which a URL can contain only percent-encoded: `a%20b`.',
      'Encoded, the URL is `https://c.example/?q=a%20b`; say which one the receiver should expect.',
    ],
    [
      'https://c.example/?q={$request.body#/url}',
      { url: 'a&b' },
      'info changes-url',
      '{$request.body#/url}',
      'In the URL `https://c.example/?q=a&b` the value of `$request.body#/url` holds `&`, which changes the URL here; encoded it is `a%26b`.',
      'Encoded, the URL is `https://c.example/?q=a%26b`; say which one the receiver should expect.',
    ],
    [
      '{$request.body#/url}/data',
      { url: 'https://c.example/#x' },
      'warning after-fragment',
      '/data',
      'In the URL `https://c.example/#x/data` `#` starts a fragment, which is never sent, so `/data` is never sent either.',
      'A fragment is never sent: leave the `#` out.',
    ],
    [
      '{$request.body#/url}/data',
      { url: 'c.example' },
      'warning relative-url',
      '{$request.body#/url}/data',
      'The values of this description give no callback URL: `c.example/data` is relative, and the specification does not say to what; start it with `https://`.',
      'Correct the key or the example values.',
    ],
  ])('%s with %j', (key, example, problem, at, message, hint) => {
    expect(report(withKey(key, body(example)))).toEqual([{ problem, at, message, hint }]);
  });

  it('that are generated prove nothing', () => {
    const requestBody = jsonBody({ properties: { url: { type: 'string' } } });
    expect(report(withKey('{$request.body#/url}', { requestBody }))).toEqual([]);
  });
});
