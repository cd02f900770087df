import { expect, it } from 'vitest';
import type { JsonValue } from '../../../openapi/source/index.ts';
import type { Row } from './rows.ts';
import { rowFault, typedValue } from './typedValue.ts';

it.each<[string, readonly string[], JsonValue, JsonValue]>([
  ['7', ['integer'], '', 7],
  ['07', ['integer'], '', '07'],
  ['1e3', ['number'], '', '1e3'],
  ['abc', ['integer'], '', 'abc'],
  ['null', ['integer'], '', null],
  ['true', ['boolean'], '', true],
  ['7', ['string'], '', '7'],
  ['', ['integer'], '', ''],
  ['[1]', ['array'], '', [1]],
  ['[1', ['array'], '', '[1'],
  ['[1]', ['integer'], '', '[1]'],
  // Where the schema says nothing, what was there before does.
  ['8', [], 7, 8],
  ['8', [], '7', '8'],
  ['null', [], null, null],
  ['x', [], null, 'x'],
  ['{"b":1}', [], { a: 1 }, { b: 1 }],
  ['{"b":1}', [], 'text', '{"b":1}'],
])('%j as %j after %j is %j', (text, types, before, value) => {
  expect(typedValue(text, types, before)).toEqual(value);
});

const row = (more: Partial<Row>): Row => ({
  id: 0,
  name: 'a',
  text: 'x',
  value: 'x',
  nested: false,
  listed: false,
  fresh: false,
  ...more,
});

it.each<[string, Partial<Row>, boolean, string | undefined]>([
  ['sound', {}, true, undefined],
  ['an unnamed one that is empty', { fresh: true, name: '', text: '' }, false, undefined],
  ['an unnamed one', { fresh: true, name: '' }, false, 'Give it a name; without one it is not sent.'],
  ['a repeated name', {}, false, '`a` is a duplicate; only the first one is sent.'],
  ['an item', { fresh: true, name: '' }, true, undefined],
  ['sound JSON', { nested: true, text: '[]', value: [] }, true, undefined],
])('%s', (_what, more, counts, fault) => {
  expect(rowFault(row(more), undefined, counts)).toBe(fault);
});

it('JSON that is broken is told, except where text is wanted', () => {
  const broken = row({ nested: true, text: '[1', value: '[1' });
  expect(rowFault(broken, undefined, true)).toContain('Not JSON');
  expect(rowFault(broken, { types: ['string'] }, true)).toBeUndefined();
});
