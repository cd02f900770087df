import type { ReadingName, Readings } from '../simulation/readings.ts';
import { READING_SWITCHES } from './readingTable.ts';

/**
 * Changed readings as a short text for links.
 *
 * @returns `''` where each is the default.
 * @example readingText({ encoding: 'data', null: 'text' }) // 'R2:text,R4:data'
 */
export function readingText(readings: Partial<Readings>): string {
  return READING_SWITCHES.filter(({ name, options }) => {
    const value = readings[name];
    return value !== undefined && value !== options[0]?.value;
  })
    .map(({ id, name }) => `${id}:${readings[name]}`)
    .join(',');
}

/**
 * Reads such a text. A switch or value that is not known is passed over: a link is a stranger's text.
 *
 * @example parseReadings('R4:data,R99:x') // { encoding: 'data' }
 */
export function parseReadings(text: string): Partial<Readings> {
  const wanted = new Map(
    text
      .slice(0, MAX_LENGTH)
      .split(',')
      .map((each) => {
        const [id = '', value = ''] = each.split(':', 2);
        return [id, value] as const;
      }),
  );
  const known: Partial<Record<ReadingName, string>> = {};
  for (const { id, name, options } of READING_SWITCHES) {
    const value = wanted.get(id);
    if (value !== undefined && options.slice(1).some((option) => option.value === value)) known[name] = value;
  }
  return withValues(known);
}

const MAX_LENGTH = 500;

function withValues(known: Partial<Record<ReadingName, string>>): Partial<Readings> {
  return Object.fromEntries(Object.entries(known));
}

/**
 * A changed reading in words, to stand beside a URL.
 *
 * @example readingWords({ null: 'text' }) // ['Null: the text `null`']
 */
export function readingWords(readings: Partial<Readings>): readonly string[] {
  return READING_SWITCHES.flatMap(({ name, title, options }) => {
    const option = options.slice(1).find(({ value }) => value === readings[name]);
    return option ? [`${title}: ${option.label.charAt(0).toLowerCase()}${option.label.slice(1)}`] : [];
  });
}
