import { expect, it } from 'vitest';
import { isIn, touches } from './rowPointers.ts';

it.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a/0', '/a', true],
  ['/a', '/ab', false],
  ['/a/0', '/a/1', false],
  ['/a', '', false],
])('the row %s and the pointer %s: %s', (row, pointer, expected) => {
  expect(touches(row, pointer)).toBe(expected);
});

it('a list that names the whole value names every row that counts', () => {
  expect(isIn([''], '/a')).toBe(true);
  expect(isIn([''], undefined)).toBe(false);
  expect(isIn(['/b'], '/a')).toBe(false);
});
