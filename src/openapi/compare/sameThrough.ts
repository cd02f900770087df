import { isArray, isObject, type JsonValue, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { mappedReferences } from './discriminated.ts';

/** More values than any pair of descriptions that people write; beyond, they count as different and are compared in full. */
const MOST_VALUES = 2_000_000;

/** Whether what is at a place in one set says the same as what is at a place in the other. */
export type SameThrough = (before: Place, after: Place) => boolean;

interface Pair {
  readonly before: Place;
  readonly after: Place;
}

/**
 * Tells apart what changed from what only moved: values are equal where their members are, in any order, and where
 * references lead to equal values, wherever those are written.
 *
 * @returns A function that keeps what it found. Circles of references that never differ are equal. It never throws.
 * @example sameThrough(old, now)({ uri: 'a.yaml', pointer: '/paths' }, { uri: 'a.yaml', pointer: '/paths' }) // true
 */
export function sameThrough(before: Workspace, after: Workspace): SameThrough {
  const known = new Map<string, boolean>();
  let left = MOST_VALUES;

  return (one, other) => {
    const first = keyOf({ before: one, after: other });
    const settled = known.get(first);
    if (settled !== undefined) return settled;
    // Those met on the way are equal unless a difference turns up: then only the first is known to differ.
    const met = new Map<string, Pair>([[first, { before: one, after: other }]]);
    for (const pair of met.values()) {
      const isSame = sameValues(before.value(pair.before), after.value(pair.after), pair, (next) => {
        const key = keyOf(next);
        const is = known.get(key);
        if (is === undefined) met.set(key, next);
        return is !== false;
      });
      if (isSame) continue;
      known.set(keyOf(pair), false);
      known.set(first, false);
      return false;
    }
    for (const key of met.keys()) known.set(key, true);
    return true;
  };

  /** Without recursion, since documents are deep. */
  function sameValues(
    one: JsonValue | undefined,
    other: JsonValue | undefined,
    pair: Pair,
    lead: (pair: Pair) => boolean,
  ): boolean {
    const waiting: ValuePair[] = [[one, other]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      left -= 1;
      const [a, b] = next;
      if (left < 0 || !addInner(a, b, waiting)) return false;
      if (isObject(a) && !leadsToSame(a, b, pair, lead)) return false;
    }
    return true;
  }

  /** Discriminators refer to schemas too, and nothing else may lead there. */
  function leadsToSame(
    a: JsonValue,
    b: JsonValue | undefined,
    pair: Pair,
    lead: (pair: Pair) => boolean,
  ): boolean {
    if (!sameReferences(pair, stringMember(a, '$ref'), stringMember(b, '$ref'), lead)) return false;
    const mapped = new Map(mappedReferences(b));
    return mappedReferences(a).every(([name, reference]) =>
      sameReferences(pair, reference, mapped.get(name), lead),
    );
  }

  function sameReferences(
    pair: Pair,
    one: string | undefined,
    other: string | undefined,
    lead: (pair: Pair) => boolean,
  ): boolean {
    if (one === undefined || other === undefined) return one === other;
    const ends = [before.resolve(pair.before, one), after.resolve(pair.after, other)] as const;
    if (ends[0].kind === 'found' && ends[1].kind === 'found')
      return lead({ before: ends[0].place, after: ends[1].place });
    return ends[0].kind === ends[1].kind && one === other;
  }
}

type ValuePair = readonly [JsonValue | undefined, JsonValue | undefined];

/** Adds the containers in two values to those that wait, except references; `false` where they differ without those. */
function addInner(a: JsonValue | undefined, b: JsonValue | undefined, waiting: ValuePair[]): boolean {
  if (isArray(a)) {
    if (!isArray(b) || a.length !== b.length) return false;
    return a.every((each, index) => addPair(each, b[index], waiting));
  }
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    if (!Object.hasOwn(b, name)) return false;
    const inner = a[name];
    return (name === '$ref' && typeof inner === 'string') || addPair(inner, b[name], waiting);
  });
}

/** Most values are no containers, and are compared at once. */
function addPair(a: JsonValue | undefined, b: JsonValue | undefined, waiting: ValuePair[]): boolean {
  if (typeof a !== 'object' || a === null) return a === b;
  if (typeof b !== 'object' || b === null) return false;
  waiting.push([a, b]);
  return true;
}

function keyOf({ before, after }: Pair): string {
  return `${placeKey(before)} ${placeKey(after)}`;
}
