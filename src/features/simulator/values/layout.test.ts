import { expect, it } from 'vitest';
import type { Field } from '../../../openapi/index.ts';
import { field } from '../fixtures.ts';
import { fieldLayout, keepsNumbers, MOST_ROWS } from './layout.ts';

const list = field('query', 'a', { types: ['array'], sample: [] });
const object = field('query', 'a', { types: ['object'], sample: {} });
const content = field('query', 'a', { types: [], sample: {}, mediaType: 'application/json; charset=utf-8' });
const form = field('query', 'a', {
  types: ['object'],
  sample: {},
  mediaType: 'application/x-www-form-urlencoded',
});
const querystring = { ...form, in: 'querystring', id: 'querystring.a' } as const;
const unknown = field('query', 'a', { types: [], sample: ['x'] });

it.each<[Field, string, ReturnType<typeof fieldLayout>]>([
  [list, '[1, "b"]', { layout: 'items', value: [1, 'b'] }],
  [list, '[]', { layout: 'items', value: [] }],
  [list, '', undefined],
  [list, '[1', undefined],
  [list, '7', undefined],
  [list, '[9007199254740993, 1]', undefined],
  [list, '[1e400, 1]', undefined],
  [object, '{"a": {"b": 1}}', { layout: 'members', value: { a: { b: 1 } } }],
  [content, '[1]', { layout: 'items', value: [1] }],
  [form, '{"a": ["1"]}', { layout: 'fields', value: { a: ['1'] } }],
  [querystring, '{"a": "1"}', { layout: 'fields', value: { a: '1' } }],
  [querystring, 'a=1&a=2&b=x+y', { layout: 'fields', value: { a: ['1', '2'], b: 'x y' } }],
  [querystring, 'a=9007199254740993', { layout: 'fields', value: { a: '9007199254740993' } }],
  [querystring, '{"a"', undefined],
  [unknown, '["y"]', { layout: 'items', value: ['y'] }],
])('%# %s', (given, text, expected) => {
  expect(fieldLayout(given, text)).toEqual(expected);
});

it('too many are left to the text', () => {
  const items = (count: number) => JSON.stringify(Array(count).fill('x'));
  expect(fieldLayout(list, items(MOST_ROWS))).toBeDefined();
  expect(fieldLayout(list, items(MOST_ROWS + 1))).toBeUndefined();
});

it.each([
  ['[1, -2.50, 1e3, 0]', true],
  ['{"a": "9007199254740993", "b\\"": "1e400"}', true],
  ['[9007199254740991]', true],
  ['[9007199254740993, 1]', false],
  ['{"a": {"b": -12345678901234567890}}', false],
  ['[12345678901234567000]', true],
  ['[1e400, 2]', false],
  ['"x"', true],
  ['', true],
])('%s: %j', (text, expected) => {
  expect(keepsNumbers(text)).toBe(expected);
});
