import { describe, expect, it } from 'vitest';
import { isMessage } from './isMessage.ts';

describe('isMessage', () => {
  it.each([
    ['curl https://a.example'],
    ['  $ curl -X POST \\\n https://a.example'],
    ['# curl https://a.example \\\n  -d a=1'],
    ['C:\\Windows\\curl.exe ^"https://a.example^"'],
    ['POST /a HTTP/1.1\nHost: a.example\n\n{}'],
    ['GET https://a.example/a'],
    ['POST /a\n\n{"a": 1}'],
    ['### Subscribe\nPOST https://a.example/a\nX-A: b'],
    ['HTTP/1.1 202 Accepted\nLocation: /a'],
    ['HTTP/2 204'],
    ['PURGE /a HTTP/1.1'],
  ])('%j is one', (text) => {
    expect(isMessage(text)).toBe(true);
  });

  it.each([
    [''],
    ['openapi: 3.1.0\ninfo: {}'],
    ['{"openapi": "3.1.0"}'],
    ['# curl https://a.example\nopenapi: 3.1.0'],
    ['/a:\n  post: {}'],
    ['POST /streams\nregisters a callback that looks like this:'],
    ['Post /a'],
    ['curly: true'],
  ])('%j is not a message', (text) => {
    expect(isMessage(text)).toBe(false);
  });
});
