import { describe, expect, it } from 'vitest';
import { agreedHosts, readAddress } from './documentAddress.ts';

describe('readAddress', () => {
  it.each([
    ['https://api.example.com/openapi.json', 'https://api.example.com/openapi.json', 'api.example.com'],
    [
      '  https://api.example.com/a b.json  '.replace('a b', 'a%20b'),
      'https://api.example.com/a%20b.json',
      'api.example.com',
    ],
    ['https://api.example.com/a.yaml#/paths', 'https://api.example.com/a.yaml', 'api.example.com'],
    ['api.example.com/openapi.json', 'https://api.example.com/openapi.json', 'api.example.com'],
    ['//api.example.com/openapi.json', 'https://api.example.com/openapi.json', 'api.example.com'],
    ['localhost:8080/openapi.json', 'http://localhost:8080/openapi.json', 'localhost:8080'],
    ['127.0.0.1:8080/openapi.json', 'http://127.0.0.1:8080/openapi.json', '127.0.0.1:8080'],
    ['api.localhost:8080/a', 'http://api.localhost:8080/a', 'api.localhost:8080'],
    ['http://0x7f.1:8080/a', 'http://127.0.0.1:8080/a', '127.0.0.1:8080'],
    ['https://[::1]:8443/a', 'https://[::1]:8443/a', '[::1]:8443'],
    ['HTTPS://Example.COM/a', 'https://example.com/a', 'example.com'],
    ['https://例え.jp/仕様.yaml', 'https://xn--r8jz45g.jp/%E4%BB%95%E6%A7%98.yaml', 'xn--r8jz45g.jp'],
    [
      'https://github.com/o/r/blob/main/a.yaml',
      'https://raw.githubusercontent.com/o/r/main/a.yaml',
      'raw.githubusercontent.com',
    ],
  ])('reads %s', (text, url, host) => {
    expect(readAddress(text)).toMatchObject({ ok: true, address: { url, host } });
  });

  it.each([
    ['', { kind: 'not-a-url', text: '' }],
    ['openapi', { kind: 'not-a-url', text: 'openapi' }],
    ['openapi: 3.1.0', { kind: 'not-a-url', text: 'openapi: 3.1.0' }],
    ['https://', { kind: 'not-a-url', text: 'https://' }],
    ['https://a b.example/', { kind: 'not-a-url', text: 'https://a b.example/' }],
    ['file:///home/me/a.yaml', { kind: 'scheme', scheme: 'file' }],
    ['javascript:alert(1)', { kind: 'scheme', scheme: 'javascript' }],
    ['data:text/plain,openapi', { kind: 'scheme', scheme: 'data' }],
    ['ftp://example.com/a.yaml', { kind: 'scheme', scheme: 'ftp' }],
    ['https://me:secret@example.com/a.yaml', { kind: 'credentials', host: 'example.com' }],
    ['http://example.com/a.yaml', { kind: 'mixed-content', host: 'example.com' }],
    ['[::1]:8080/a?b', { kind: 'only-localhost', host: '[::1]:8080', instead: 'http://localhost:8080/a?b' }],
    ['http://127.0.0.2/a', { kind: 'only-localhost', host: '127.0.0.2', instead: 'http://localhost/a' }],
    ['http://localhost./a', { kind: 'only-localhost', host: 'localhost.', instead: 'http://localhost/a' }],
  ])('refuses %j', (text, failure) => {
    expect(readAddress(text)).toEqual({ ok: false, failure });
  });
});

describe('agreedHosts', () => {
  it.each([
    ['https://x.example/a', 'https://x.example/b', ['x.example']],
    ['https://x.example/a', 'https://cdn.example/b', ['x.example', 'cdn.example']],
    ['https://x.example/a', 'http://localhost:8080/b', ['x.example']],
    ['https://x.example/a', 'http://[::ffff:7f00:1]/b', ['x.example']],
    ['https://x.example/a', 'http://0.0.0.0:8080/b', ['x.example']],
    ['http://localhost:1/a', 'http://localhost:2/b', ['localhost:1', 'localhost:2']],
    ['https://x.example/a', 'api.yaml', ['x.example']],
  ])('of %s found at %s are %j', (asked, found, hosts) => {
    expect(agreedHosts(asked, found)).toEqual(hosts);
  });
});
