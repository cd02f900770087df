import { READING_VALUES, type ReadingName, type Readings } from '../simulation/readings.ts';

/**
 * Readings with one of them chosen anew. Only those that differ from the default are kept.
 *
 * @param value One of `READING_VALUES[name]`; the first is the default.
 * @example withReading({ null: 'text' }, 'braces', 'typed') // { null: 'text', braces: 'typed' }
 */
export function withReading(
  readings: Partial<Readings>,
  name: ReadingName,
  value: string,
): Partial<Readings> {
  const { [name]: _, ...others } = readings;
  return value === READING_VALUES[name][0] ? others : { ...others, [name]: value };
}

/**
 * Readings as they are kept with a review: nothing where all are the default ones.
 *
 * @example keptReadings({}) // undefined
 */
export function keptReadings(readings: Partial<Readings>): Partial<Readings> | undefined {
  return Object.keys(readings).length > 0 ? readings : undefined;
}
