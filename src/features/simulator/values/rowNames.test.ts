import { expect, it } from 'vitest';
import { isIn, rowWords, touches } from './rowNames.ts';
import { rowsOf } from './rows.ts';

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

it('items are counted', () => {
  expect(rowWords(rowsOf(['a', 'b'], 'items'), 'items', 'item', 'ids')).toEqual([
    { value: 'ids 1', name: 'ids, name of item 1' },
    { value: 'ids 2', name: 'ids, name of item 2' },
  ]);
});

it('members are called by their names, repeated ones by their place as well', () => {
  const words = rowWords(rowsOf({ a: ['1', '2'], b: '3', '': '4' }, 'fields'), 'fields', 'field', undefined);
  expect(words.map(({ value }) => value)).toEqual(['a 1', 'a 2', 'b', 'field 4']);
  expect(words[2]?.name).toBe('Name of field 3');
});
