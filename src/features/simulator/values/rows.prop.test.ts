import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { isArray, readPointer } from '../../../openapi/source/index.ts';
import { changeRow } from './editRows.ts';
import { rowPointers } from './rowNames.ts';
import { rowsOf, rowText, valueOfRows } from './rows.ts';
import { typedValue } from './typedValue.ts';

const json = fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value)));
const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '', '0', 'a/b', 'ä ☃'));
const object = fc.array(fc.tuple(name, json)).map((entries): JsonValue => Object.fromEntries(entries));

it('rows give back their value', () => {
  fc.assert(
    fc.property(fc.array(json), object, (items, members) => {
      expect(valueOfRows(rowsOf(items, 'items'), 'items')).toEqual(items);
      expect(JSON.stringify(valueOfRows(rowsOf(members, 'members'), 'members'))).toBe(
        JSON.stringify(members),
      );
    }),
  );
});

it('rows of a form give back its fields except for empty lists', () => {
  fc.assert(
    fc.property(object, (value) => {
      const kept = Object.entries(value ?? {}).filter(([, each]) => !(isArray(each) && each.length === 0));
      expect(JSON.stringify(valueOfRows(rowsOf(value, 'fields'), 'fields'))).toBe(
        JSON.stringify(Object.fromEntries(kept)),
      );
    }),
  );
});

it('each row is where its pointer says', () => {
  fc.assert(
    fc.property(object, fc.constantFrom('members' as const, 'fields' as const), (value, layout) => {
      const rows = rowsOf(value, layout);
      const pointers = rowPointers(rows, layout);
      for (const row of rows) expect(readPointer(value, pointers.get(row.id) ?? '?')).toEqual(row.value);
    }),
  );
});

it('typing the same text keeps the value, whatever the schema says', () => {
  const types = fc.subarray(['string', 'integer', 'boolean', 'array', 'object'], { maxLength: 1 });
  fc.assert(
    fc.property(json, types, (value, declared) => {
      const typed = typedValue(rowText(value), [], value);
      expect(typed).toEqual(value);
      const again = typedValue(rowText(value), declared, value);
      expect(rowText(again)).toBe(rowText(value));
    }),
  );
});

it('a row typed into changes no other', () => {
  fc.assert(
    fc.property(fc.array(json, { minLength: 1 }), fc.nat(), fc.string(), (items, at, text) => {
      const index = at % items.length;
      const rows = changeRow(rowsOf(items, 'items'), index, { text }, { layout: 'items', inner: undefined });
      const value = valueOfRows(rows, 'items');
      expect(isArray(value) && value.toSpliced(index, 1)).toEqual(items.toSpliced(index, 1));
    }),
  );
});
