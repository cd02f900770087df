import { describe, expect, it } from 'vitest';
import { report, withKey } from './report.fixture.ts';

const parameters = [
  { name: 'callbackUrl', in: 'query' },
  { name: 'X-Reply', in: 'header' },
  { name: 'sid', in: 'cookie' },
];

describe('declared names', () => {
  it.each([
    ['{$request.query.callbackUrl}'],
    ['{$request.header.x-reply}'],
    ['{$request.header.Authorization}'],
    ['{$request.header.content-type}'],
    ['{$response.header.Location}'],
    ['{$url}/{$method}/{$statusCode}'],
  ])('%s is not a problem', (key) => {
    expect(report(withKey(key, { parameters }))).toEqual([]);
  });

  it('include those of the path item, and those behind references', () => {
    const document = {
      openapi: '3.1.0',
      paths: {
        '/a': {
          parameters: [{ $ref: '#/components/parameters/url' }],
          post: { callbacks: { evt: { '{$request.query.url}': { post: {} } } } },
        },
      },
      components: { parameters: { url: { name: 'url', in: 'query' } } },
    };
    expect(report(document)).toEqual([]);
  });
});

describe('undeclared names', () => {
  it.each([
    [
      '{$request.query.callbackURL}',
      'callbackURL',
      'The query parameter `callbackURL` is not declared on `POST /a`, so by the specification it cannot be evaluated.',
      'Did you mean `callbackUrl`? Names are compared exactly.',
      '"{$request.query.callbackUrl}"',
    ],
    [
      '{$request.query.X-Reply}',
      'X-Reply',
      'The query parameter `X-Reply` is not declared on `POST /a`, so by the specification it cannot be evaluated.',
      '`X-Reply` is declared in header, not in query: write `$request.header.X-Reply`.',
      '"{$request.header.X-Reply}"',
    ],
    [
      '$request.query.target',
      'target',
      'The query parameter `target` is not declared on `POST /a`, so by the specification it cannot be evaluated.',
      'Add `target` to `parameters` with `in: query`. Declared in query: `callbackUrl`.',
      undefined,
    ],
    [
      '{$request.path.id}',
      'id',
      'The path parameter `id` is not declared on `POST /a`, so by the specification it cannot be evaluated.',
      'Add `id` to `parameters` with `in: path`.',
      undefined,
    ],
  ])('%s', (key, at, message, hint, fix) => {
    expect(report(withKey(key, { parameters }))).toEqual([
      { problem: 'warning not-declared', at, message, hint, ...(fix && { fix }) },
    ]);
  });

  it('of a callback attached many times name the operations', () => {
    const callbacks = { evt: { $ref: '#/components/callbacks/evt' } };
    const [problem, ...others] = report({
      openapi: '3.1.0',
      paths: {
        '/a': { post: { callbacks } },
        '/b': { post: { callbacks, parameters: [{ name: 'u', in: 'query' }] } },
        '/c': { post: { callbacks }, put: { callbacks } },
      },
      components: { callbacks: { evt: { '{$request.query.u}': { post: {}, put: {} } } } },
    });
    expect(problem?.message).toBe(
      'The query parameter `u` is not declared on `POST /a` and 2 other operations, so by the specification it cannot be evaluated.',
    );
    expect(others).toEqual([]);
  });

  it('of a nested callback are looked up on the callback request that holds it', () => {
    const inner = { next: { '{$request.query.u}': { post: {} } } };
    const callbacks = { evt: { $url: { post: { callbacks: inner } } } };
    const document = {
      openapi: '3.1.0',
      paths: { '/a': { post: { callbacks, parameters: [{ name: 'u', in: 'query' }] } } },
    };
    expect(report(document).map(({ message }) => message)).toEqual([
      'The query parameter `u` is not declared on `POST $url`, so by the specification it cannot be evaluated.',
    ]);
  });
});

describe('names that no expression reaches', () => {
  it('a cookie', () => {
    expect(report(withKey('{$request.query.sid}', { parameters }))).toEqual([
      {
        problem: 'warning not-addressable',
        at: 'sid',
        message: '`sid` is a cookie of `POST /a`, and no runtime expression can read a cookie.',
        hint: 'Send the value in a header, a query parameter or the body.',
      },
    ]);
  });

  it('a part of a whole query string (3.2)', () => {
    const whole = [{ name: 'q', in: 'querystring', content: {} }];
    expect(report(withKey('{$request.query.url}', { parameters: whole }, '3.2.0'))).toEqual([
      {
        problem: 'warning not-addressable',
        at: 'url',
        message:
          '`POST /a` declares its whole query string as `q`, and no runtime expression can read `url` out of it.',
        hint: 'Declare `url` as a parameter with `in: query`.',
      },
    ]);
  });
});
