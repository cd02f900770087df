import type { Readings } from '../simulation/readings.ts';
import { READING_SWITCHES } from './readingTable.ts';

/**
 * Changed readings in words, to be shown beside a URL.
 *
 * @example readingWords({ null: 'text' }) // ['Null: the text `null`']
 */
export function readingWords(readings: Partial<Readings>): readonly string[] {
  return READING_SWITCHES.flatMap(({ name, title, options }) => {
    const option = options.slice(1).find(({ value }) => value === readings[name]);
    return option ? [`${title}: ${asClause(option.label)}`] : [];
  });
}

/** `JSON` stays as it is. */
function asClause(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
