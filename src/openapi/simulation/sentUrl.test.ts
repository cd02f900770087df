import { describe, expect, it } from 'vitest';
import { sentUrl } from './sentUrl.ts';
import { urlNotes } from './urlNotes.ts';

describe('what a client sends instead of a URL', () => {
  it.each([
    ['https://a.example/a/../b', 'https://a.example/b', ['resolves `.` and `..`']],
    ['https://a.example/a/./b/%2E%2e/c', 'https://a.example/a/c', ['resolves `.` and `..`']],
    ['https://a.example/a\\b?c=\\', 'https://a.example/a/b?c=\\', ['reads `\\` as `/`']],
    ['https://a.example/a\r\nb', 'https://a.example/ab', ['leaves out tabs and line breaks']],
    ['https://a.example/a\tb#c\n', 'https://a.example/ab', ['leaves out tabs and line breaks']],
    ['https://a.example/a ', 'https://a.example/a', ['leaves out the space at the end']],
    ['HTTPS://A.Example/B', 'https://a.example/B', ['writes the host as `a.example`']],
    ['https://a.example:443/', 'https://a.example/', ['writes the host as `a.example`']],
    ['http://2130706433/', 'http://127.0.0.1/', ['writes the host as `127.0.0.1`']],
    [
      'https://user@bücher.example/',
      'https://user@xn--bcher-kva.example/',
      ['writes the host as `xn--bcher-kva.example`'],
    ],
    [
      'https://A.example/a/..\\b\n',
      'https://a.example/b',
      [
        'leaves out tabs and line breaks',
        'reads `\\` as `/`',
        'resolves `.` and `..`',
        'writes the host as `a.example`',
      ],
    ],
  ])('%j', (url, sent, changes) => {
    const found = sentUrl(url);
    expect(found).toEqual({ url: sent, changes });
  });

  it.each([
    'https://a.example',
    'https://a.example?x=1',
    'https://a.example/a b/é?x={y}#z',
    'https://a.example/..a/b../c...',
    'https://a.example:8443/?x=/../',
    'https://user:pass@a.example/',
    'http://[::1]:3000/',
  ])('%j is sent as it is', (url) => {
    expect(sentUrl(url)).toBeUndefined();
  });
});

it('the callback URL stays as the key makes it, and a note says what is sent', () => {
  const url = 'https://a.example/a/../b';
  const pieces = [{ inserted: false, text: url, start: 0, name: url, generated: false }];
  expect(urlNotes(url, pieces)).toEqual([
    { code: 'sent-otherwise', message: 'a client sends `https://a.example/b`: it resolves `.` and `..`' },
  ]);
});
