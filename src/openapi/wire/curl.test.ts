import { describe, expect, it } from 'vitest';
import { curlCommand, httpMessage } from './curl.ts';

describe('curlCommand', () => {
  it('puts every argument in single quotes', () => {
    const command = curlCommand({
      method: 'POST',
      url: 'https://c.example/a?x=$HOME&y=`id`',
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'X-Empty', value: '' },
        { name: 'X-Colon', value: 'http:' },
      ],
      body: { text: '{"name": "O\'Neil 日本",\n "a": "$x"}' },
    });
    expect(command).toBe(
      [
        "curl --globoff --request 'POST' --url 'https://c.example/a?x=$HOME&y=`id`'",
        "--header 'Content-Type: application/json'",
        "--header 'X-Empty;'",
        "--header 'X-Colon: http:'",
        '--data-raw \'{"name": "O\'\\\'\'Neil 日本",\n "a": "$x"}\'',
      ].join(' \\\n  '),
    );
  });

  it('asks for headers only on HEAD', () => {
    expect(curlCommand({ method: 'HEAD', url: 'https://c.example', headers: [] })).toBe(
      "curl --globoff --head --url 'https://c.example'",
    );
  });

  it('lets no method or header end its quotes or its line', () => {
    const command = curlCommand({
      method: "X'; rm -rf /; '",
      url: 'u',
      headers: [{ name: 'A', value: 'b\r\nC: d' }],
    });
    expect(command).toContain("--request 'X'\\''; rm -rf /; '\\'''");
    expect(command).toContain("--header 'A: b C: d'");
  });
});

describe('httpMessage', () => {
  it.each([
    ['https://u:p@c.example:8443/a?x=1#f', 'POST /a?x=1 HTTP/1.1\nHost: c.example:8443\nA: b\n\n{}'],
    ['https://c.example', 'POST / HTTP/1.1\nHost: c.example\nA: b\n\n{}'],
    ['https://c.example?x', 'POST /?x HTTP/1.1\nHost: c.example\nA: b\n\n{}'],
    ['/x', 'POST /x HTTP/1.1\nA: b\n\n{}'],
  ])('%s', (url, text) => {
    expect(
      httpMessage({ method: 'POST', url, headers: [{ name: 'A', value: 'b' }], body: { text: '{}' } }),
    ).toBe(text);
  });
});
