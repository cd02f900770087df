import { expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { fieldValue } from './buildValues.ts';
import type { Field } from './detail.ts';

type Shape = Partial<Pick<Field, 'types' | 'mediaType' | 'in'>> & { readonly sample?: JsonValue };

function read({ sample = null, ...more }: Shape, text: string): JsonValue {
  const value = { value: sample, origin: 'schema', generated: [] } as const;
  return fieldValue({ types: [], in: 'query', ...more, sample: value }, text);
}

it.each<[Shape, string, JsonValue]>([
  [{ types: ['integer'] }, '7', 7],
  [{ types: ['integer'] }, '07', '07'],
  [{ types: ['string'] }, '[1]', '[1]'],
  [{ types: ['array'] }, '[1]', [1]],
  [{ types: ['array'] }, '{"a":1}', '{"a":1}'],
  [{ types: ['array'] }, '[1', '[1'],
  [{}, '[1]', '[1]'],
  [{ sample: ['a'] }, '[1]', [1]],
  [{ sample: ['a'] }, '{"a":1}', '{"a":1}'],
  [{ sample: { a: 1 } }, '{"b":1}', { b: 1 }],
  [{ mediaType: 'application/json' }, '{"b":1}', { b: 1 }],
  [{ in: 'querystring' }, '{"b":1}', { b: 1 }],
])('%j: %s', (shape, text, value) => {
  expect(read(shape, text)).toEqual(value);
});
