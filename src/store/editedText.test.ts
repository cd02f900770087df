import { expect, it } from 'vitest';
import { editedText } from './editedText.ts';

it.each([
  ['abc', [{ range: { start: 1, end: 2 }, text: 'X' }], 'aXc'],
  [
    'abc',
    [
      { range: { start: 0, end: 0 }, text: '>' },
      { range: { start: 3, end: 3 }, text: '<' },
    ],
    '>abc<',
  ],
  [
    'a{b}c',
    [
      { range: { start: 1, end: 2 }, text: '((' },
      { range: { start: 3, end: 4 }, text: '))' },
    ],
    'a((b))c',
  ],
  ['abc', [], 'abc'],
])('%j with edits %j is %j', (text, edits, expected) => {
  expect(editedText(text, edits)).toBe(expected);
});
