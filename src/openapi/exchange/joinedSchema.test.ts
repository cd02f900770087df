import { expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { joinedSchema } from './joinedSchema.ts';

it.each<[string, JsonObject[], JsonObject]>([
  [
    'narrowest bounds',
    [
      { minLength: 3, maxLength: 9 },
      { minLength: 2, maxLength: 8 },
    ],
    { minLength: 3, maxLength: 8 },
  ],
  ['multiples of all', [{ multipleOf: 4 }, { multipleOf: 6 }], { multipleOf: 24 }],
  ['greater multiples', [{ multipleOf: 0.1 }, { multipleOf: 0.3 }], { multipleOf: 0.3 }],
  ['unique items', [{ uniqueItems: true }, { uniqueItems: false }], { uniqueItems: true }],
  [
    'no other members',
    [{ additionalProperties: false }, { additionalProperties: true }],
    { additionalProperties: false },
  ],
  ['last of other keywords', [{ format: 'uri', allOf: [] }, { format: 'url' }], { format: 'url' }],
])('has the %s', (_, parts, joined) => {
  expect(joinedSchema(parts)).toEqual(joined);
});
