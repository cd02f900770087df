import { READING_VALUES, type Readings } from './readings.ts';

const NAMED = Object.entries(READING_VALUES).map(([name, values], index) => ({
  id: `R${index + 1}`,
  name,
  values: values.slice(1) as readonly string[],
}));

/**
 * Changed readings as a short text for links.
 *
 * @returns `''` where each is the default.
 * @example readingText({ encoding: 'data', null: 'text' }) // 'R2:text,R4:data'
 */
export function readingText(readings: Partial<Readings>): string {
  const chosen = new Map<string, string>(Object.entries(readings));
  return NAMED.flatMap(({ id, name, values }) => {
    const value = chosen.get(name) ?? '';
    return values.includes(value) ? [`${id}:${value}`] : [];
  }).join(',');
}

/**
 * Reads such a text. A switch or value that is not known is passed over: a link is a stranger's text.
 *
 * @example parseReadings('R4:data,R99:x') // { encoding: 'data' }
 */
export function parseReadings(text: string): Partial<Readings> {
  const pairs = text.slice(0, LONGEST_READING).split(',');
  return Object.fromEntries(
    NAMED.flatMap(({ id, name, values }) => {
      const value = values.find((each) => pairs.includes(`${id}:${each}`));
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const LONGEST_READING = 500;
