import { expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { detailOf } from './describe.fixture.ts';
import type { MediaDetail } from './detail.ts';

const FORM = 'application/x-www-form-urlencoded';
const object = { type: 'object' };
const pretty = '{\n  "a": "1"\n}';

function bodyOf(mediaType: string, media: JsonObject): MediaDetail | undefined {
  const requestBody = { content: { [mediaType]: media } };
  return detailOf({ operation: { requestBody }, minor: '3.2' }).requestBody?.media[0];
}

it.each<[string, JsonObject, JsonObject, string]>([
  ['application/json', object, { value: { a: '1' } }, pretty],
  ['application/json', object, { value: '{"a": "1"}' }, pretty],
  ['application/json', { type: 'string' }, { value: 'x' }, '"x"'],
  ['application/json', object, { dataValue: { a: '1' }, serializedValue: '{"a":"1"}' }, '{"a":"1"}'],
  [FORM, object, { value: { a: '1' } }, pretty],
  [FORM, object, { value: 'a=1' }, pretty],
  [FORM, object, { dataValue: { a: '1' }, serializedValue: 'a=1' }, 'a=1'],
  ['multipart/form-data', object, { dataValue: { a: '1' }, serializedValue: '--b\r\n…' }, pretty],
  ['text/plain', { type: 'string' }, { value: 'x' }, 'x'],
  ['text/plain', object, { value: '{"a": "1"}' }, '{"a": "1"}'],
  ['application/xml', object, { value: '{"a": "1"}' }, '{"a": "1"}'],
  ['application/xml', object, { value: '<a/>' }, '<a/>'],
])('%s, %j: the example %j is shown as %s', (mediaType, schema, example, text) => {
  const media = bodyOf(mediaType, { schema, examples: { one: example, two: example } });
  expect(media?.examples.map((each) => each.text)).toEqual([text, text]);
  expect(media?.text).toBe(text);
});
