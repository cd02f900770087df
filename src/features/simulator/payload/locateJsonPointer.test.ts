import { expect, it } from 'vitest';
import { locateJsonPointer } from './locateJsonPointer.ts';

const NESTED = '{\n  "a": {"b": [1, {"c": "x, }"}]},\n  "d~e/f": null\n}';

it.each([
  ['{"id": 7}', '/id', '"id": 7'],
  [NESTED, '/a/b/0', '1'],
  [NESTED, '/a/b/1/c', '"c": "x, }"'],
  [NESTED, '/d~0e~1f', '"d~e/f": null'],
  [NESTED, '/a/b', '"b": [1, {"c": "x, }"}]'],
  ['{"a":1,"a":2}', '/a', '"a":2'],
  [String.raw`{"\u0061": "\""}`, '/a', String.raw`"\u0061": "\""`],
  ['  [1] ', '', '[1]'],
  ['{"": 1}', '/', '"": 1'],
  ['{"url": "https://a', '/url', '"url": "https://a'],
])('%s at %s is %s', (text, pointer, found) => {
  const range = locateJsonPointer(text, pointer);
  expect(text.slice(range?.start, range?.end)).toBe(found);
});

it.each([
  ['{"a":1}', '/b'],
  ['{"a":1}', '/constructor'],
  ['[1]', '/1'],
  ['[1]', '/-'],
  ['[1]', '/00'],
  ['', ''],
  ['nonsense', '/a'],
  ['{"a"', '/a'],
  ['{', '/a'],
  ['{"a":1}', 'a'],
])('%s has nothing at %s', (text, pointer) => {
  expect(locateJsonPointer(text, pointer)).toBeUndefined();
});
