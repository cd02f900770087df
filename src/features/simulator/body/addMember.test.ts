import { expect, it } from 'vitest';
import { addMember } from './addMember.ts';

it.each([
  ['{"id": 7}', '/sink', '{"id": 7, "sink": "u"}'],
  ['{}', '/sink', '{\n  "sink": "u"\n}'],
  ['', '/sink', '{\n  "sink": "u"\n}'],
  ['{ }', '/sink', '{"sink": "u"}'],
  ['{\n  "id": 7\n}', '/sink', '{\n  "id": 7,\n  "sink": "u"\n}'],
  ['{\n\t"id": 7\n}\n', '/sink', '{\n\t"id": 7,\n\t"sink": "u"\n}\n'],
  ['{\n  "id": 7\n}', '/a/b~1c', '{\n  "id": 7,\n  "a": {\n    "b/c": "u"\n  }\n}'],
  ['{\n  "a": {\n    "b": 1\n  }\n}', '/a/c', '{\n  "a": {\n    "b": 1,\n    "c": "u"\n  }\n}'],
  ['{\n  "a": {}\n}', '/a/c', '{\n  "a": {\n    "c": "u"\n  }\n}'],
  ['{"a": [1]}', '/a/1', '{"a": [1, "u"]}'],
  ['[]', '/0', '["u"]'],
  ['{"id": 12345678901234567890, "x": 1.0}', '/s', '{"id": 12345678901234567890, "x": 1.0, "s": "u"}'],
  ['{"a": "}"}', '/b', '{"a": "}", "b": "u"}'],
  ['{"": 1}', '/x', '{"": 1, "x": "u"}'],
])('%j gets %s and is %j', (text, pointer, expected) => {
  expect(addMember(text, pointer, 'u')).toBe(expected);
});

it.each([
  ['{"a": 1}', '/a'],
  ['{"a": 1}', ''],
  ['{"a": 1}', 'a'],
  ['{"a": 1}', '/a/b'],
  ['{"a": null}', '/a/b'],
  ['[1]', '/3'],
  ['[1]', '/x'],
  ['{"a": ', '/b'],
  ['a=1', '/b'],
])('nothing can be added to %j at %j', (text, pointer) => {
  expect(addMember(text, pointer, 'u')).toBeUndefined();
});

it('adds any value, in the indentation of its surroundings', () => {
  expect(addMember('{\n  "a": 1\n}', '/b', { c: [1] })).toBe(
    '{\n  "a": 1,\n  "b": {\n    "c": [\n      1\n    ]\n  }\n}',
  );
});
