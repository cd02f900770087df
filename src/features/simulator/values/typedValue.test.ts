import { expect, it } from 'vitest';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { typedValue } from './typedValue.ts';

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
