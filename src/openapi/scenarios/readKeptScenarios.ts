import { readEdits } from '../exchange/readEdits.ts';
import { isArray, type JsonValue, member, stringMember } from '../source/json.ts';
import type { KeptScenario } from './scenario.types.ts';

/** Kept scenarios of one callback request. */
export const MOST_KEPT = 50;
/** UTF-16 code units of a name. */
export const LONGEST_NAME = 80;
const LONGEST_URL = 10_000;

/**
 * Reads kept scenarios from a link or a store. They are hostile: what does not fit is left out, names are cut to one
 * line of 80 characters, and there are at most 50.
 *
 * @param json `[{ name, edits, expect? }]`; anything else gives none.
 * @returns Never throws.
 * @example readKeptScenarios([{ name: 'No id', edits: {}, expect: 'none' }]).length // 1
 */
export function readKeptScenarios(json: JsonValue | undefined): readonly KeptScenario[] {
  if (!isArray(json)) return [];
  return json.slice(0, MOST_KEPT).flatMap((each) => {
    const name = lineOf(stringMember(each, 'name') ?? '');
    if (name === '') return [];
    const expect = readExpectation(member(each, 'expect'));
    return [{ name, edits: readEdits(member(each, 'edits')), ...(expect !== undefined && { expect }) }];
  });
}

function readExpectation(value: JsonValue | undefined): KeptScenario['expect'] {
  if (value === 'none') return value;
  const url = stringMember(value, 'url');
  return url === undefined || url.length > LONGEST_URL ? undefined : { url };
}

/** Line ends, control characters and marks that turn the direction of text would hide what a name says. */
function lineOf(text: string): string {
  const short = text.slice(0, 4 * LONGEST_NAME).replace(/[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
  return short
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cs}/gu, '')
    .trim();
}
