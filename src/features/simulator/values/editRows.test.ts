import { describe, expect, it } from 'vitest';
import type { ValueDetail } from '../../../openapi/index.ts';
import { addRow, changeRow } from './editRows.ts';
import { rowPointers } from './rowNames.ts';
import { rowsOf, valueOfRows } from './rows.ts';

const inner: ValueDetail = {
  types: ['object'],
  members: [
    { name: 'count', types: ['integer'] },
    { name: 'tags', types: ['array'], items: { types: ['integer'] } },
    { name: 'meta', types: ['object'] },
  ],
};

describe('a new row', () => {
  it('of an array is an empty item at once', () => {
    const rows = addRow(rowsOf(['a'], 'items'), undefined, { layout: 'items', inner: undefined });
    expect(valueOfRows(rows, 'items')).toEqual(['a', '']);
  });

  it('comes after the row it was asked for in', () => {
    const rows = addRow(rowsOf(['a', 'b'], 'items'), 0, { layout: 'items', inner: undefined });
    expect(rows.map(({ id, text }) => [id, text])).toEqual([
      [0, 'a'],
      [2, ''],
      [1, 'b'],
    ]);
  });

  it('of an array of objects begins as one', () => {
    const rules = { layout: 'items', inner: { types: ['array'], items: { types: ['object'] } } } as const;
    expect(valueOfRows(addRow([], undefined, rules), 'items')).toEqual([{}]);
  });

  it('of an object counts once it has a name', () => {
    const rules = { layout: 'members', inner } as const;
    const rows = addRow(rowsOf({ a: 1 }, 'members'), undefined, rules);
    expect(valueOfRows(rows, 'members')).toEqual({ a: 1 });
    expect(rowPointers(rows, 'members').size).toBe(1);
    const named = changeRow(rows, 1, { name: 'b' }, rules);
    expect(valueOfRows(named, 'members')).toEqual({ a: 1, b: '' });
  });
});

describe('a name', () => {
  const rules = { layout: 'fields', inner } as const;

  it('that is declared gives the row its type', () => {
    const rows = changeRow(rowsOf({ x: '7' }, 'fields'), 0, { name: 'count' }, rules);
    expect(valueOfRows(rows, 'fields')).toEqual({ count: 7 });
  });

  it('that is declared as a list makes one of it', () => {
    const rows = changeRow(rowsOf({ x: '7' }, 'fields'), 0, { name: 'tags' }, rules);
    expect(valueOfRows(rows, 'fields')).toEqual({ tags: [7] });
  });

  it('that repeats makes a list in a form', () => {
    const rows = changeRow(rowsOf({ a: '1', b: '2' }, 'fields'), 1, { name: 'a' }, rules);
    expect(valueOfRows(rows, 'fields')).toEqual({ a: ['1', '2'] });
    expect([...rowPointers(rows, 'fields').values()]).toEqual(['/a/0', '/a/1']);
  });

  it('that repeats takes nothing away from the first of an object', () => {
    const before = rowsOf({ a: '1', b: '2' }, 'members');
    const rows = changeRow(before, 1, { name: 'a' }, { layout: 'members', inner });
    expect(valueOfRows(rows, 'members')).toEqual({ a: '1' });
    expect([...rowPointers(rows, 'members').keys()]).toEqual([0]);
  });
});

it('a list of one value stays one', () => {
  const rows = changeRow(rowsOf({ x: ['1'] }, 'fields'), 0, { text: '2' }, { layout: 'fields', inner });
  expect(valueOfRows(rows, 'fields')).toEqual({ x: ['2'] });
});

it('__proto__ is a name like any other', () => {
  const rows = changeRow(
    rowsOf({ x: '1' }, 'members'),
    0,
    { name: '__proto__' },
    { layout: 'members', inner },
  );
  expect(JSON.stringify(valueOfRows(rows, 'members'))).toBe('{"__proto__":"1"}');
});
