import { expect, it } from 'vitest';
import type { JsonObject } from '../source/json.ts';
import { fitNumber } from './fitNumber.ts';
import { librarySample } from './librarySample.ts';

function numberOf(schema: JsonObject, turn = 0) {
  return librarySample(fitNumber({ type: 'number', ...schema }, turn));
}

it.each<[JsonObject, number]>([
  [{}, 0],
  [{ format: 'double' }, 0.1],
  [{ minimum: 5 }, 5],
  [{ maximum: -5 }, -5],
  [{ exclusiveMinimum: 5 }, 6],
  [{ exclusiveMaximum: 5 }, 4],
  [{ minimum: 5, exclusiveMinimum: true }, 6],
  [{ maximum: 5, exclusiveMaximum: true }, 0],
  [{ type: 'integer', minimum: 0.5 }, 1],
  [{ minimum: 5, multipleOf: 3 }, 6],
  [{ exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
  [{ minimum: 0.25, maximum: 0.35, multipleOf: 0.1 }, 0.30000000000000004],
])('a number of %j is %d', (schema, number) => {
  expect(numberOf(schema)).toBe(number);
});

it('is another for each turn, while there is one', () => {
  expect([0, 1, 2, 3].map((turn) => numberOf({ minimum: 1, maximum: 3, type: 'integer' }, turn))).toEqual([
    1, 2, 3, 1,
  ]);
});
