import { describe, expect, it } from 'vitest';
import { smallestEdit } from './smallestEdit.ts';

describe('smallestEdit', () => {
  it.each([
    ['nothing to do', 'abc', 'abc', undefined],
    ['an insertion', 'a: 1\n', 'a: 12\n', { start: 4, end: 4, text: '2' }],
    ['a deletion', 'abcd', 'ad', { start: 1, end: 3, text: '' }],
    ['a replacement', 'one two three', 'one 2 three', { start: 4, end: 7, text: '2' }],
    ['text where none was', '', 'abc', { start: 0, end: 0, text: 'abc' }],
    ['all text gone', 'abc', '', { start: 0, end: 3, text: '' }],
    ['a repeated letter, counted once', 'aa', 'aaa', { start: 2, end: 2, text: 'a' }],
    ['emoji with the same first half', '😀', '😁', { start: 0, end: 2, text: '😁' }],
    [
      'characters with the same second half',
      '\u{10000}',
      '\u{10400}',
      { start: 0, end: 2, text: '\u{10400}' },
    ],
    ['line feeds made CR LF', 'a\nb', 'a\r\nb', { start: 1, end: 2, text: '\r\n' }],
  ])('finds %s', (_, before, after, expected) => {
    expect(smallestEdit(before, after)).toEqual(expected);
  });
});
