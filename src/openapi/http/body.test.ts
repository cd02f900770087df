import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';
import { bodyFault } from './bodyFault.ts';
import { dataFormOf } from './dataForm.ts';

describe('dataFormOf', () => {
  it.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/json', 'json'],
    ['*/*', 'json'],
    ['application/*', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['multipart/form-data; boundary=x', 'multipart'],
    ['multipart/related', 'multipart'],
    ['text/plain', 'text'],
    ['text/xml', 'xml'],
    ['application/soap+xml', 'xml'],
    ['application/octet-stream', 'opaque'],
    ['image/*', 'opaque'],
    ['', 'opaque'],
    ['json', 'opaque'],
  ])('%s is %s', (mediaType, form) => {
    expect(dataFormOf(mediaType)).toBe(form);
  });
});

describe('readBody', () => {
  it.each([
    ['application/json', '{"a":1}', { a: 1 }],
    ['application/json', '"x"', 'x'],
    ['application/x-www-form-urlencoded', '{"a":"1"}', { a: '1' }],
    ['application/x-www-form-urlencoded', 'a=1&b=x%20y+z&b=2&c', { a: '1', b: ['x y z', '2'], c: '' }],
    ['application/x-www-form-urlencoded', 'a=%zz&&=v', { a: '%zz', '': 'v' }],
    ['multipart/related', '{"jsonData":{"u":"x"}}', { jsonData: { u: 'x' } }],
    ['text/plain', 'https://c.example', 'https://c.example'],
  ])('%s: %s', (mediaType, text, value) => {
    expect(readBody(mediaType, text)).toMatchObject({ kind: 'data', value, text, generated: [] });
  });

  it('empty XML keeps its media type: no text would give it a value', () => {
    const mediaType = 'application/xml';
    expect(readBody(mediaType, ' \n')).toEqual({ kind: 'absent', declared: true, mediaType });
  });

  it.each(['application/json', 'text/plain'])('empty %s text means no body', (mediaType) => {
    expect(readBody(mediaType, ' \n')).toEqual({ kind: 'absent', declared: true });
  });

  it.each(['application/xml', 'application/octet-stream'])('%s stays text', (mediaType) => {
    expect(readBody(mediaType, '<a/>')).toEqual({ kind: 'opaque', mediaType, text: '<a/>' });
  });

  it.each([
    ['multipart/form-data', '[1]', 'Write the parts as a JSON object: `{"name": "value"}`.', 0],
    [
      'application/x-www-form-urlencoded',
      '["a"]',
      'Write the fields as a JSON object: `{"name": "value"}`.',
      0,
    ],
    ['application/json', '{"a":1,}', 'Remove this comma: nothing follows it before `}`.', 6],
  ])('%s: %s is broken', (mediaType, text, message, offset) => {
    const body = readBody(mediaType, text);
    expect(body).toEqual({ kind: 'broken', mediaType, text });
    expect(body.kind === 'broken' && bodyFault(body)).toEqual({ message, offset });
  });

  it('keeps members named like inherited ones as own members', () => {
    const body = readBody('application/x-www-form-urlencoded', '__proto__=1');
    expect(body.kind === 'data' && Object.keys(Object(body.value))).toEqual(['__proto__']);
  });
});

describe('what is wrong with a JSON body', () => {
  const fault = (text: string) => bodyFault({ kind: 'broken', mediaType: 'application/json', text });

  it.each([
    ['', 0, 'The text ends too early: type `null`.'],
    ['{', 1, 'The text ends too early: type `}`.'],
    ['{"a":[1', 7, 'The text ends too early: type `]}`.'],
    ['{a:1}', 1, '`a` needs double quotes: type `"a"`.'],
    ['{"a":1,b:2}', 7, '`b` needs double quotes: type `"b"`.'],
    ["{'a':1}", 1, 'JSON strings need double quotes: type `"` instead of `\'`.'],
    ['{"a" 1}', 5, 'A colon is missing: type `:` between the key and `1`.'],
    ['{"a":1 "b":2}', 7, 'A comma is missing: type `,` before `"b"`.'],
    ['[1 2]', 3, 'A comma is missing: type `,` before `2`.'],
    ['[1,]', 2, 'Remove this comma: nothing follows it before `]`.'],
    ['{"a":https://x}', 5, '`https` needs double quotes: type `"https"`.'],
    [
      '{"a":01}',
      5,
      '`01` is not a JSON number: write digits as in `0.5` or `-12`, or put it in double quotes.',
    ],
    ['{"a":}', 5, 'A value is missing: type it before `}`.'],
    ['{"a":"b}', 5, 'This text has no closing quote: type `"` where it ends.'],
    ['"a\nb"', 0, 'This text has no closing quote: type `"` where it ends.'],
    ['"\\x"', 1, 'JSON has no escape `\\x`: for a backslash type `\\\\`.'],
    ['{} x', 3, 'The JSON value ended before this: remove what follows it.'],
    ['{"a":1} // x', 8, 'JSON has no comments: remove this one.'],
    ['{"😀":1 😀}', 8, '`😀` needs double quotes: type `"😀"`.'],
  ])('%s', (text, offset, message) => {
    expect(fault(text)).toEqual({ offset, message });
  });

  it('survives deep nesting', () => {
    expect(fault('['.repeat(200_000))).toMatchObject({ offset: 200_000 });
  });
});
