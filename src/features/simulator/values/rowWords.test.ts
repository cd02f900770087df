import { expect, it } from 'vitest';
import { rowsOf } from './rowsOf.ts';
import { rowWords } from './rowWords.ts';

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
