import type { SchemaAlternative } from '../schema/alternatives.ts';
import { typesOf } from '../schema/schemaTypes.ts';
import { defined } from '../source/defined.ts';
import { distinct } from '../source/distinct.ts';
import { isArray, type JsonValue, member, stringMember } from '../source/json.ts';
import type { ValueFacts } from './facts.types.ts';

const MOST_VALUES = 100;
const MOST_PATTERNS = 20;

/** What is said of a value that nothing describes. */
const UNDESCRIBED_VALUE: ValueFacts = { types: [], nullable: false, patterns: [] };

/**
 * What a description says of one value: what holds in each of the ways in which it can be described. A pattern or a
 * length that only some of them have limits nothing.
 *
 * @param ends The ways, as `pointerPresence` gives them.
 * @example valueFacts(ends) // { types: ['string'], nullable: false, patterns: ['^https:'], format: 'uri' }
 */
export function valueFacts(ends: readonly SchemaAlternative[]): ValueFacts {
  if (ends.length === 0) return UNDESCRIBED_VALUE;
  const types = ends.map(typesOf);
  const isOpen = types.some((each) => each === undefined || each.size === 0);
  const named = new Set(types.flatMap((each) => [...(each ?? [])]));
  // What says of `null` alone says nothing of the other values.
  const texts = ends.filter((_, index) => !(types[index]?.size === 1 && types[index]?.has('null')));
  const format = inAll(texts.map((end) => strings(end, 'format')))[0];
  const values = allowed(texts);
  const minLength = least(texts.map((end) => bound(end, 'minLength', Math.max)));
  const maxLength = most(texts.map((end) => bound(end, 'maxLength', Math.min)));
  return defined({
    types: isOpen ? [] : [...named].filter((type) => type !== 'null'),
    nullable: named.has('null'),
    patterns: inAll(texts.map((end) => strings(end, 'pattern'))).slice(0, MOST_PATTERNS),
    format,
    values,
    minLength,
    maxLength,
  });
}

function strings({ atoms }: SchemaAlternative, keyword: string): readonly string[] {
  return distinct(atoms.flatMap(({ value }) => stringMember(value, keyword) ?? []));
}

/** Those that every list has, in the order of the first. */
function inAll([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const sets = others.map((each) => new Set(each));
  return first.filter((each) => sets.every((set) => set.has(each)));
}

/** The values that may come, if each of the ways lists some. */
function allowed(ends: readonly SchemaAlternative[]): readonly JsonValue[] | undefined {
  const lists = ends.map(listedValues);
  if (lists.length === 0 || lists.some((each) => each === undefined)) return undefined;
  const found = lists.flatMap((each) => each ?? []).slice(0, MOST_VALUES);
  return distinct(found, (each) => JSON.stringify(each));
}

function listedValues({ atoms }: SchemaAlternative): readonly JsonValue[] | undefined {
  let known: readonly JsonValue[] | undefined;
  for (const { value } of atoms) {
    const constant = member(value, 'const');
    const listed = constant === undefined ? member(value, 'enum') : [constant];
    if (!isArray(listed)) continue;
    const texts = known && new Set(known.map((each) => JSON.stringify(each)));
    known = listed.slice(0, MOST_VALUES).filter((each) => texts?.has(JSON.stringify(each)) !== false);
  }
  return known?.filter((each) => each !== null);
}

function bound(
  { atoms }: SchemaAlternative,
  keyword: string,
  stricter: (one: number, other: number) => number,
): number | undefined {
  let found: number | undefined;
  for (const { value } of atoms) {
    const own = member(value, keyword);
    if (typeof own === 'number' && own >= 0) found = found === undefined ? own : stricter(found, own);
  }
  return found;
}

/** Where all ways have a bound; a value that is always `null` has no ways left. */
function least(bounds: readonly (number | undefined)[]): number | undefined {
  return inEach(bounds)?.reduce((one, other) => Math.min(one, other));
}

function most(bounds: readonly (number | undefined)[]): number | undefined {
  return inEach(bounds)?.reduce((one, other) => Math.max(one, other));
}

function inEach(bounds: readonly (number | undefined)[]): readonly number[] | undefined {
  const known = bounds.filter((bound) => bound !== undefined);
  return known.length > 0 && known.length === bounds.length ? known : undefined;
}
