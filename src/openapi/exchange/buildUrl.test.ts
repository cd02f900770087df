import { describe, expect, it } from 'vitest';
import { appendQuery, buildUrl, type SentParameter } from './buildUrl.ts';
import { isAbsoluteUrl, serverUrl } from './servers.ts';

function sent(
  location: 'path' | 'query' | 'header',
  name: string,
  value: SentParameter['value'],
): SentParameter {
  const style = location === 'query' ? 'form' : 'simple';
  return { name, in: location, style, explode: location === 'query', allowReserved: false, value };
}

describe('buildUrl', () => {
  it.each([
    [
      'the golden request',
      'http://example.org',
      '/subscribe/{eventType}',
      [sent('path', 'eventType', 'myevent')],
      'http://example.org/subscribe/myevent',
    ],
    ['a path is appended, never resolved', 'https://a.example/v1', '/x', [], 'https://a.example/v1/x'],
    ['a server’s trailing slash is not doubled', 'https://a.example/v1/', '/x', [], 'https://a.example/v1/x'],
    [
      'a missing path value stays visible',
      'https://a.example',
      '/x/{id}/y',
      [],
      'https://a.example/x/{id}/y',
    ],
    [
      'several expressions',
      'https://a.example',
      '/{a}/{b}',
      [sent('path', 'b', '2'), sent('path', 'a', 'x/y')],
      'https://a.example/x%2Fy/2',
    ],
    [
      'query in order, headers left out',
      'https://a.example',
      '/x',
      [sent('query', 'a', 1), sent('header', 'h', 'v'), sent('query', 'b', [1, 2])],
      'https://a.example/x?a=1&b=1&b=2',
    ],
    [
      'a path with its own query',
      'https://a.example',
      '/x?op=1',
      [sent('query', 'a', 1)],
      'https://a.example/x?op=1&a=1',
    ],
    [
      'a vanished parameter leaves no delimiter',
      'https://a.example',
      '/x',
      [sent('query', 'a', []), sent('query', 'b', 1)],
      'https://a.example/x?b=1',
    ],
    [
      'names from the prototype are not values',
      'https://a.example',
      '/{constructor}',
      [],
      'https://a.example/{constructor}',
    ],
  ] as const)('%s', (_, base, path, parameters, url) => {
    expect(buildUrl(base, path, parameters)).toBe(url);
  });
});

describe('serverUrl', () => {
  const port = { name: 'port', default: '8443', enum: [] };
  it.each([
    ['absolute', 'https://a.example/v1', [], {}, 'https://a.example/v1', false],
    ['trailing slash', 'https://a.example/', [], {}, 'https://a.example', false],
    ['default of a variable', 'https://a.example:{port}', [port], {}, 'https://a.example:8443', false],
    ['chosen variable', 'https://a.example:{port}', [port], { port: '1' }, 'https://a.example:1', false],
    ['undeclared variable', 'https://a.example/{v}', [], {}, 'https://a.example/{v}', false],
    ['root', '/', [], {}, 'https://provider.example', true],
    ['empty', '', [], {}, 'https://provider.example', true],
    ['rooted path', '/v1', [], {}, 'https://provider.example/v1', true],
    ['plain path', 'v1', [], {}, 'https://provider.example/v1', true],
    ['dotted path', '../v1/', [], {}, 'https://provider.example/v1', true],
    ['no scheme', '//a.example/v1', [], {}, 'https://a.example/v1', true],
    [
      'query and fragment are not part of it',
      'https://a.example/v1?x#y',
      [],
      {},
      'https://a.example/v1',
      false,
    ],
  ] as const)('%s', (_, url, variables, values, expected, generated) => {
    expect(serverUrl({ url, variables }, values)).toEqual({ url: expected, generated });
  });

  it('takes a scheme from a variable for absolute', () => {
    expect(isAbsoluteUrl('{scheme}://a.example')).toBe(true);
    expect(isAbsoluteUrl('{basePath}/v1')).toBe(false);
  });
});

describe('appendQuery', () => {
  it.each([
    ['https://a.example', 'x=1', 'https://a.example?x=1'],
    ['https://a.example?y=2', 'x=1', 'https://a.example?y=2&x=1'],
    ['https://a.example?', 'x=1', 'https://a.example?x=1'],
    ['https://a.example?y=2&', 'x=1', 'https://a.example?y=2&x=1'],
    ['https://a.example?y=2&#f', 'x=1', 'https://a.example?y=2&x=1#f'],
    ['https://a.example#f', 'x=1', 'https://a.example?x=1#f'],
    ['https://a.example', '', 'https://a.example'],
  ])('%s with %s', (url, query, expected) => {
    expect(appendQuery(url, query)).toBe(expected);
  });
});
