import { type JsonObject, member } from '../source/json.ts';
import { commonMultiple, isMultiple } from './joinedSchema.ts';
import { librarySample } from './librarySample.ts';

/**
 * A schema of which openapi-sampler writes a number that a schema allows.
 *
 * @param schema From `joinedSchema`. @param turn Another gives another number, where there is one.
 * @returns The schema itself where the library keeps to it, else a fitting number as an example.
 * @example fitNumber({ minimum: 5, multipleOf: 3 }, 0) // { example: 6 }
 */
export function fitNumber(schema: JsonObject, turn: number): JsonObject {
  const at = (keyword: string, otherwise: number) => {
    const value = member(schema, keyword);
    return typeof value === 'number' ? value : otherwise;
  };
  const low = at('minimum', Number.NEGATIVE_INFINITY);
  const high = at('maximum', Number.POSITIVE_INFINITY);
  // Booleans beside the bounds are of draft 4 and 3.0.
  const over =
    member(schema, 'exclusiveMinimum') === true ? low : at('exclusiveMinimum', Number.NEGATIVE_INFINITY);
  const under =
    member(schema, 'exclusiveMaximum') === true ? high : at('exclusiveMaximum', Number.POSITIVE_INFINITY);
  const multipleOf = at('multipleOf', 0);
  const isWhole = member(schema, 'type') === 'integer';
  const fits = (value: number) =>
    value >= low &&
    value <= high &&
    value > over &&
    value < under &&
    (multipleOf === 0 || isMultiple(value, multipleOf)) &&
    (!isWhole || Number.isInteger(value));
  const step = multipleOf === 0 ? 1 : isWhole ? commonMultiple(multipleOf, 1) : multipleOf;
  const written = Number(librarySample(schema));
  const bounds = [low, over, high, under].filter(Number.isFinite);
  const multiples = [written, ...bounds].flatMap((base) => {
    const [up, down] = [Math.ceil(base / step) * step, Math.floor(base / step) * step];
    return [up, down, up + step, down - step];
  });
  const middle = ((bounds[0] ?? 0) + (bounds.at(-1) ?? 0)) / 2;
  const first = [written, ...multiples, middle].find(fits) ?? written;
  if (turn === 0) return first === written ? schema : { example: first };
  const others = bounds.map((bound) => (first * turn + bound) / (turn + 1));
  return { example: [first + turn * step, first - turn * step, ...others].find(fits) ?? first };
}
