import { expect, it } from 'vitest';
import { firstLines } from './EditorSkeleton.tsx';

it.each([
  ['only as many lines as asked for', 'a\nb\nc', 2, ['a', 'b']],
  ['all lines of a shorter text', 'a\r\nb', 5, ['a', 'b']],
  ['one empty line of an empty text', '', 5, ['']],
])('gives %s', (_, text, most, expected) => {
  expect(firstLines(text, most)).toEqual(expected);
});

it('cuts a text without line ends', () => {
  expect(firstLines('x'.repeat(100_000), 200)[0]).toHaveLength(40_000);
});
