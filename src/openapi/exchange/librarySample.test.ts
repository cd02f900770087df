import { expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { librarySample } from './librarySample.ts';

it.each<[JsonObject, JsonValue]>([
  [{}, null],
  [{ type: 'toString' }, '[object Undefined]'],
  [{ type: 'string', format: '__defineGetter__' }, null],
  [
    { type: 'object', properties: { a: {}, b: {} }, required: ['toString', 'a'], maxProperties: 2 },
    { a: null, b: null },
  ],
  [
    {
      type: 'object',
      properties: { hasOwnProperty: {}, b: {}, c: {} },
      required: ['hasOwnProperty'],
      maxProperties: 2,
    },
    null,
  ],
])('of %j is %j', (schema, value) => {
  expect(librarySample(schema)).toEqual(value);
});
