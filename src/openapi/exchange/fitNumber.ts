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
  const at = (keyword: string) => {
    const value = member(schema, keyword);
    return typeof value === 'number' ? value : undefined;
  };
  const [low, over] = [at('minimum'), at('exclusiveMinimum')];
  const [high, under] = [at('maximum'), at('exclusiveMaximum')];
  const isWhole = member(schema, 'type') === 'integer';
  const multipleOf = at('multipleOf') || 1;
  const fits = (value: number) =>
    Number.isFinite(value) &&
    // Booleans beside the bounds are of draft 4 and 3.0.
    !(low !== undefined && (member(schema, 'exclusiveMinimum') === true ? value <= low : value < low)) &&
    !(high !== undefined && (member(schema, 'exclusiveMaximum') === true ? value >= high : value > high)) &&
    !(over !== undefined && value <= over) &&
    !(under !== undefined && value >= under) &&
    (at('multipleOf') === undefined || isMultiple(value, multipleOf)) &&
    (!isWhole || Number.isInteger(value));
  const step = isWhole ? commonMultiple(multipleOf, 1) : multipleOf;
  const written = Number(librarySample(schema));
  const bounds = [low, over, high, under].filter((each) => each !== undefined);
  const multiples = [written, ...bounds].flatMap((base) => {
    const [up, down] = [Math.ceil(base / step) * step, Math.floor(base / step) * step];
    return [up, down, up + step, down - step];
  });
  const middle = ((bounds[0] ?? 0) + (bounds.at(-1) ?? 0)) / 2;
  const first = [written, ...multiples, middle].find(fits) ?? written;
  if (turn === 0) return first === written ? schema : { example: first };
  const by = turn * step;
  const others = [...[first + by, first - by], ...bounds.map((bound) => (first * turn + bound) / (turn + 1))];
  return { example: others.find(fits) ?? first };
}
