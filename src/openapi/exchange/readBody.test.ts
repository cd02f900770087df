import { describe, expect, it } from 'vitest';
import { dataFormOf } from './dataForm.ts';
import { findJsonFault } from './findJsonFault.ts';
import { readBody } from './readBody.ts';

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

  it.each(['application/json', 'text/plain', 'application/xml'])('empty %s text is no body', (mediaType) => {
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
    ['application/json', '{"a":1,}', 'Remove the comma before this `}`.', 7],
  ])('%s: %s is broken', (mediaType, text, message, offset) => {
    expect(readBody(mediaType, text)).toEqual({ kind: 'broken', mediaType, text, message, offset });
  });

  it('keeps members named like inherited ones as own members', () => {
    const body = readBody('application/x-www-form-urlencoded', '__proto__=1');
    expect(body.kind === 'data' && Object.keys(Object(body.value))).toEqual(['__proto__']);
  });
});

describe('findJsonFault', () => {
  it.each([
    ['', 0, 'There is no value: write `{}`, a text in double quotes, or a number.'],
    ['{', 1, 'The object is not closed: add `}`.'],
    ['{"a":[1', 7, 'The list is not closed: add `]`.'],
    ['{a:1}', 1, 'A member name in double quotes or `}` must stand here, not `a`.'],
    ['{"a":1,b:2}', 7, 'A member name in double quotes must stand here, not `b`.'],
    ["{'a':1}", 1, 'JSON uses double quotes: write `"` instead of `\'`.'],
    ['{"a" 1}', 5, "Write `:` between a member's name and its value, not `1`."],
    ['{"a":1 "b":2}', 7, 'Write `,` or `}` here, not `"`.'],
    ['[1 2]', 3, 'Write `,` or `]` here, not `2`.'],
    ['[1,]', 3, 'Remove the comma before this `]`, or add an item.'],
    ['{"a":https://x}', 5, '`https` is no JSON value: put text in double quotes.'],
    ['{"a":01}', 5, '`01` is no JSON value: put text in double quotes.'],
    ['{"a":}', 5, 'A value must stand here, not `}`.'],
    ['{"a":"b}', 5, 'This text is not closed: add `"` at its end.'],
    ['"a\nb"', 2, 'A text ends on its own line: close it with `"`, or write a line break as `\\n`.'],
    ['"\\x"', 1, 'After `\\` only an escape may stand: write `\\\\` for a backslash.'],
    ['{} x', 3, 'The value ends before this `x`: remove what follows.'],
    ['{"a":1} // x', 8, 'JSON has no comments: remove this one.'],
    ['{"😀":1 😀}', 8, 'Write `,` or `}` here, not `😀`.'],
  ])('%s', (text, offset, message) => {
    expect(findJsonFault(text)).toEqual({ offset, message });
  });

  it('survives deep nesting', () => {
    expect(findJsonFault('['.repeat(200_000))).toMatchObject({ offset: 200_000 });
  });
});
