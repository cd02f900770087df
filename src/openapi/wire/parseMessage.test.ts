import { describe, expect, it } from 'vitest';
import { parseHttpMessage } from './parseMessage.ts';

const request = (url: string, more: object = {}) => ({
  kind: 'request',
  method: 'POST',
  url,
  headers: [],
  ignored: [],
  ...more,
});
const response = (status: number, more: object = {}) => ({
  kind: 'response',
  status,
  headers: [],
  ignored: [],
  ...more,
});

describe('parseHttpMessage', () => {
  it.each<[string, unknown]>([
    ['POST /a?b=1 HTTP/1.1\nHost: a.example\n\n', request('https://a.example/a?b=1')],
    ['POST /a', request('/a')],
    ['POST http://a.example/a HTTP/1.1\r\nHost: b.example\r\n\r\n', request('http://a.example/a')],
    ['POST a.example/a', request('a.example/a')],
    ['post /a HTTP/1.1', { ...request('/a'), method: 'post' }],
    ['POST {{base}}/a b\n', request('{{base}}/a b')],
    ['### Subscribe\n# a comment\n\nPOST /a HTTP/2', request('/a')],
    [
      'POST /a HTTP/1.1\r\nX-A:  b \r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 9\r\n\r\n{\r\n\r\n"a":1}',
      request('/a', {
        headers: [{ name: 'X-A', value: 'b' }],
        body: { mediaType: 'application/json; charset=utf-8', text: '{\r\n\r\n"a":1}' },
      }),
    ],
    [
      'POST /a\nX-A: b\n c\nX-A: d',
      request('/a', {
        headers: [
          { name: 'X-A', value: 'b c' },
          { name: 'X-A', value: 'd' },
        ],
      }),
    ],
    ['POST /a\nX-A: b\u2028c', request('/a', { headers: [{ name: 'X-A', value: 'b\u2028c' }] })],
    ['POST /a\n\nhello', request('/a', { body: { mediaType: '', text: 'hello' } })],
    [
      'HTTP/1.1 201 Created\nLocation: /x\n\n',
      response(201, { headers: [{ name: 'Location', value: '/x' }] }),
    ],
    ['HTTP/2 204', response(204)],
    [
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n4\r\nab\r\n\r\n2;x=y\r\ncd\r\n0\r\n\r\n',
      response(200, { body: { mediaType: 'text/plain', text: 'ab\r\ncd' } }),
    ],
    [
      'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n{"a": 1}',
      response(200, { body: { mediaType: '', text: '{"a": 1}' } }),
    ],
  ])('reads %j', (text, expected) => {
    expect(parseHttpMessage(text)).toEqual(expected);
  });

  it.each([
    ['POST /a\nno header', 'Line 2, `no header`, is not a header'],
    ['hello', 'The first line, `hello`, is neither a request'],
    ['wget https://a.example', 'nor a cURL command'],
    ['Invoke-RestMethod -Uri https://a.example', 'The first line'],
    ['HTTP is a protocol', 'The first line'],
    ['', 'The first line, ``, is neither a request'],
    ['{"a": 1}', 'The first line, `{"a": 1}`, is neither a request'],
  ])('%j: %s', (text, problem) => {
    expect(parseHttpMessage(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('long runs of blanks are read once, not once for each of them', () => {
    const value = `x${' '.repeat(100_000)}y`;
    expect(parseHttpMessage(`GET /a${value} HTTP/1.1\nA: ${value} \t\n`)).toMatchObject({
      url: `/a${value}`,
      headers: [{ name: 'A', value }],
    });
  });
});
