import { describe, expect, it } from 'vitest';
import { inspectInserted } from './insertedText.ts';
import { urlNotes } from './urlNotes.ts';
import type { UrlPiece } from './urlPiece.ts';

/** Pieces from texts; one in angle brackets is an inserted value. */
function piecesOf(...texts: readonly string[]): readonly UrlPiece[] {
  let start = 0;
  return texts.map((written) => {
    const inserted = /^<.*>$/s.test(written);
    const text = inserted ? written.slice(1, -1) : written;
    const piece = { inserted, text, start, name: inserted ? '$request.body#/x' : text, generated: false };
    start += text.length;
    return piece;
  });
}

function notesOf(...texts: readonly string[]) {
  const pieces = piecesOf(...texts);
  return urlNotes(pieces.map((piece) => piece.text).join(''), pieces);
}

describe('values that do not mean themselves', () => {
  it.each([
    ['query', ['https://a.example?x=', '<a&b=c>'], ['changes-url'], 'https://a.example?x=a%26b%3Dc'],
    ['equals sign in a query', ['https://a.example?x=', '<a=b>'], [], undefined],
    [
      'fragment in a query',
      ['https://a.example?x=', '<a#b>', '&y=1'],
      ['changes-url', 'after-fragment'],
      'https://a.example?x=a%23b&y=1',
    ],
    ['plus in a query', ['https://a.example?x=', '<1+1>'], ['changes-url'], 'https://a.example?x=1%2B1'],
    ['path', ['https://a.example/', '<a/b?c>', '/d'], ['changes-url'], 'https://a.example/a%2Fb%3Fc/d'],
    [
      'dot segment',
      ['https://a.example/x/', '<..>'],
      ['changes-url', 'sent-otherwise'],
      'https://a.example/x/..',
    ],
    ['space', ['https://a.example/', '<a b>'], ['needs-encoding'], 'https://a.example/a%20b'],
    ['script', ['https://a.example?x=', '<é日>'], ['needs-encoding'], 'https://a.example?x=%C3%A9%E6%97%A5'],
    ['lone percent', ['https://a.example?x=', '<100%>'], ['needs-encoding'], 'https://a.example?x=100%25'],
    [
      'start of the URL',
      ['<https://é.example/a b?x=1&y={z}>', '/d'],
      ['needs-encoding', 'sent-otherwise'],
      'https://é.example/a%20b?x=1&y=%7Bz%7D/d',
    ],
    ['literal text', ['https://a.example/a b?x={$'], ['needs-encoding'], 'https://a.example/a%20b?x=%7B$'],
    [
      'two values',
      ['https://a.example/', '<a b>', '?x=', '<c&d>'],
      ['needs-encoding', 'changes-url'],
      'https://a.example/a%20b?x=c%26d',
    ],
  ] as const)('%s', (_, texts, codes, encodedUrl) => {
    const notes = notesOf(...texts);
    expect(notes.map((note) => note.code)).toEqual(codes);
    expect(notes[0]?.encodedUrl).toBe(encodedUrl);
  });

  it.each([
    [['https://a.example?email=', '<a@b.c>']],
    [['https://gateway.example/?target=', '<https://c.example/cb?x>']],
    [['https://a.example?x=', '<a%20b>']],
    [['https://', '<c.example:8443/a/b>', '/x']],
    [['<https://c.example/cb?x=1&y=2>']],
    [['https://a.example/', '<a+b=c&d>']],
  ])('%j needs nothing', (texts) => {
    expect(notesOf(...texts)).toEqual([]);
  });

  it('says which value holds which character', () => {
    expect(notesOf('https://a.example?x=', '<a&b>')).toEqual([
      {
        code: 'changes-url',
        message:
          'the value of `$request.body#/x` holds `&`, which changes the URL here; encoded it is `a%26b`',
        range: { start: 20, end: 23 },
        encodedUrl: 'https://a.example?x=a%26b',
      },
    ]);
  });
});

describe('joints', () => {
  it.each([
    [
      'a second query',
      ['<https://c.example/?a=1>', '?event=', '<x>'],
      'double-query',
      { start: 22, end: 23 },
    ],
    ['two slashes', ['<https://c.example/>', '/data'], 'double-slash', { start: 17, end: 19 }],
    ['text after a fragment', ['<https://c.example/#/f>', '/data'], 'after-fragment', { start: 18, end: 26 }],
    ['a fragment at the end', ['https://c.example/#f'], 'after-fragment', { start: 18, end: 20 }],
  ] as const)('%s', (_, texts, code, range) => {
    expect(notesOf(...texts)).toMatchObject([{ code, range }]);
  });

  it.each([
    [['<https://c.example>', '/data']],
    [['<https://c.example/?a=/>', '/data']],
    [['https://', '<c.example>', '/x']],
    [['<https://c.example/cb>', '?event=', '<x?y>']],
  ])('%j meets well', (texts) => {
    expect(notesOf(...texts)).toEqual([]);
  });
});

describe('generated values', () => {
  it('are named', () => {
    const piece = { inserted: true, text: 'https://c.example', start: 0, name: '$url', generated: true };
    expect(urlNotes(piece.text, [piece])).toMatchObject([
      { code: 'generated', range: { start: 0, end: 17 } },
    ]);
  });
});

describe('inspectInserted', () => {
  it('finds what needs encoding between characters that mean themselves', () => {
    expect(inspectInserted('ab%41c d/e~f', 'path')).toEqual({
      changing: ['/'],
      illegal: [' '],
      encoded: 'ab%41c%20d%2Fe~f',
    });
  });

  it('encodes nothing twice', () => {
    const once = inspectInserted('a b&%41', 'query').encoded;
    expect(inspectInserted(once, 'query')).toEqual({ changing: [], illegal: [], encoded: once });
  });
});
