import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange/exchange.ts';
import { parseKey } from '../expression/parseKey.ts';
import type { JsonValue } from '../source/json.ts';
import { exchangeOf, goldenExchange, jsonBody, sentValue } from './exchange.fixture.ts';
import { simulate } from './simulate.ts';
import type { Simulation } from './simulation.ts';

function run(key: string, exchange: Exchange): Simulation {
  return simulate(parseKey(key), exchange, { minor: '3.1' });
}

function withBody(value: JsonValue, generated: readonly string[] = []): Exchange {
  return exchangeOf({ request: { body: jsonBody(value, generated) } });
}

function urlOf(simulation: Simulation): string {
  const { callbackUrl } = simulation;
  return callbackUrl.kind === 'url' ? callbackUrl.url : `No callback URL: ${callbackUrl.reason}`;
}

describe('golden URLs', () => {
  const streams = exchangeOf({
    request: { values: [sentValue('query', 'callbackUrl', 'https://tonys-server.com')] },
  });
  const board = exchangeOf({
    request: { values: [sentValue('header', 'progressUrl', 'https://c.example/p')] },
  });
  const invoices = exchangeOf({
    request: {
      values: [sentValue('query', 'callback_url', 'https://www.external.org/events')],
      body: jsonBody({ id: '2expen51ve' }),
    },
  });

  it.each([
    ['{$request.query.callbackUrl}/data', streams, 'https://tonys-server.com/data'],
    ['{$request.header.progressUrl}', board, 'https://c.example/p'],
    [
      '{$request.query.callback_url}/invoices/{$request.body#/id}',
      invoices,
      'https://www.external.org/events/invoices/2expen51ve',
    ],
    [
      'http://notificationServer.com?transactionId={$request.body#/id}&email={$request.body#/email}',
      withBody({ id: '7', email: 'a@b.c' }),
      'http://notificationServer.com?transactionId=7&email=a@b.c',
    ],
    [
      '{$request.body#/url}?token={$request.body#/token}',
      withBody({ url: 'http://localhost:4011/notify', token: 'ssecurre' }),
      'http://localhost:4011/notify?token=ssecurre',
    ],
    [
      'http://{$request.body#/host}/{$method}/{$statusCode}',
      exchangeOf({
        request: { method: 'GET', body: jsonBody({ host: 'example.com' }) },
        response: { status: 200 },
      }),
      'http://example.com/GET/200',
    ],
    ['$request.body#/failedUrl', goldenExchange('https'), 'https://clientdomain.com/failed'],
    ['{$request.query.queryUrl}', goldenExchange('http'), 'http://clientdomain.com/stillrunning'],
    ['{$response.header.Location}', goldenExchange('https'), 'https://example.org/subscription/1'],
    [
      '{$request.body#/scheme}://{$request.body#/host}/x',
      withBody({ scheme: 'https', host: 'c.example:8443' }),
      'https://c.example:8443/x',
    ],
    ['https://fixed.example/hook', exchangeOf(), 'https://fixed.example/hook'],
    [
      'https://h.example/{$request.body#/n}/{$request.body#/b}',
      withBody({ n: 1.5, b: false }),
      'https://h.example/1.5/false',
    ],
  ])('%s', (key, exchange, url) => {
    expect(urlOf(run(key, exchange))).toBe(url);
  });
});

describe('parts', () => {
  it('carry their spans in the key and in the URL', () => {
    const exchange = withBody({ u: 'https://c.example', id: '7' });
    const { parts } = run('{$request.body#/u}/a/{$request.body#/id}', exchange);
    expect(parts).toMatchObject([
      {
        kind: 'expression',
        raw: '{$request.body#/u}',
        range: { start: 0, end: 18 },
        urlRange: { start: 0, end: 17 },
        sourceKind: 'body',
      },
      { kind: 'literal', raw: '/a/', range: { start: 18, end: 21 } },
      { kind: 'expression', range: { start: 21, end: 40 }, urlRange: { start: 20, end: 21 } },
    ]);
    expect(parts[0]?.kind === 'expression' && parts[0].explanation.length).toBeGreaterThan(0);
  });

  it('have no span in a URL that does not exist', () => {
    const { parts } = run('{$request.body#/u}/{$request.body#/id}', withBody({ u: 'https://c.example' }));
    expect(parts[0]).not.toHaveProperty('urlRange');
    expect(parts[2]).toMatchObject({ resolution: { kind: 'missing' } });
  });
});

describe('no callback URL', () => {
  it.each([
    ['{$request.body#/x}/data', withBody({}), 'missing', 'the request body has no member `x`'],
    [
      '{$request.body#/x}',
      withBody({ x: null }),
      'unusable',
      '`/x` in the request body is null, which cannot be part of a URL',
    ],
    ['{$request.body#/x}', withBody({ x: '' }), 'empty', '`/x` in the request body is empty'],
    ['{$request.body#/x}', withBody({ x: ' ' }), 'empty', 'the result is empty'],
    ['', exchangeOf(), 'empty', 'the result is empty'],
    [
      '/hook',
      exchangeOf(),
      'relative',
      '`/hook` is relative, and the specification does not say to what; start it with `https://`',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: 'c.example/x' }),
      'relative',
      '`c.example/x` is relative, and the specification does not say to what; start it with `https://`',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: 'localhost:8080/x' }),
      'relative',
      '`localhost:8080/x` is relative, and the specification does not say to what; start it with `https://`',
    ],
    [
      '{$request.body#/x}/data',
      withBody({ x: 'string' }, ['/x']),
      'relative',
      '`string/data` is relative, and the specification does not say to what; start it with `https://`; the value of `$request.body#/x` is generated, so type a real one',
    ],
    [
      '{$request.body#/x}/data',
      withBody({ x: '' }),
      'relative',
      '`/x` in the request body is empty, so `/data` is relative, and the specification does not say to what; start it with `https://`',
    ],
    [
      '{$request.query.callbackUrl}/data',
      exchangeOf({ request: { values: [sentValue('query', 'callbackUrl', '')] } }),
      'relative',
      'the query parameter `callbackUrl` is empty, so `/data` is relative, and the specification does not say to what; start it with `https://`',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: 'ftp://c.example' }),
      'not-http',
      '`ftp://c.example` starts with `ftp:`, not with `https://`',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: 'javascript:alert(1)' }),
      'not-http',
      '`javascript:alert(1)` starts with `javascript:`, not with `https://`',
    ],
    ['{$request.body#/x}', withBody({ x: 'https:///x' }), 'malformed', '`https:///x` names no host'],
    [
      '{$request.body#/x}',
      withBody({ x: 'https:c.example' }),
      'malformed',
      '`https:c.example` names no host',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: ' https://c.example' }),
      'malformed',
      '` https://c.example` starts with white space',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: 'https://{host}/x' }),
      'malformed',
      '`{host}` in `https://{host}/x` is not a valid host',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: 'https://a b/x' }),
      'malformed',
      '`a b` in `https://a b/x` is not a valid host',
    ],
    [
      '{$request.body#/x}',
      withBody({ x: 'https://a:99999/x' }),
      'malformed',
      '`a:99999` in `https://a:99999/x` is not a valid host',
    ],
    [
      '{request.body#/x}',
      withBody({ x: 'https://c.example' }),
      'invalid-key',
      'the callback key is not valid at `request.body#/x`, where `$` is expected',
    ],
  ])('%s', (key, exchange, cause, reason) => {
    expect(run(key, exchange).callbackUrl).toMatchObject({ kind: 'none', cause, reason });
  });

  it('gives the learn page’s sentence for an optional header', () => {
    const exchange = exchangeOf({
      request: { values: [sentValue('header', 'progressUrl', 'u', { sent: false })] },
    });
    expect(urlOf(run('{$request.header.progressUrl}', exchange))).toBe(
      'No callback URL: the optional header `progressUrl` is not sent, so no callback is made',
    );
  });

  it('gives the first reason and keeps the others in the parts', () => {
    const simulation = run('{$request.body#/a}{$request.body#/b}', withBody({ b: null }));
    expect(urlOf(simulation)).toContain('`a`');
    expect(simulation.parts[1]).toMatchObject({ resolution: { kind: 'unusable' } });
  });
});

describe('a repaired key', () => {
  it('is simulated and marked', () => {
    const repaired = parseKey('{$request.body#/u}');
    const simulation = simulate(repaired, withBody({ u: 'https://c.example' }), {
      minor: '3.0',
      repairedFrom: parseKey('{request.body#/u}'),
    });
    expect(simulation).toMatchObject({
      key: '{$request.body#/u}',
      repaired: true,
      callbackUrl: { url: 'https://c.example' },
    });
  });
});
