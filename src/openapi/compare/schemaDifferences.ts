import { type SchemaAlternative, schemaAlternatives } from '../schema/alternatives.ts';
import { endOfReferences, type SchemaAt } from '../schema/schemaAt.ts';
import { distinct } from '../source/distinct.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { mappedSchemas } from './discriminated.ts';
import { facetDifferences } from './facetDifferences.ts';
import { memberDifferences } from './memberDifferences.ts';
import { pairAlternatives, type Way, waysOf } from './pairAlternatives.ts';
import type { SameThrough } from './sameThrough.ts';
import type { SchemaDifference } from './schemaDifference.ts';
import { sidesAt } from './schemaDifference.ts';
import { isNullable } from './schemaFacets.ts';
import { wordDifferences } from './wordDifferences.ts';

/** Compares schemas of two sets of documents; what it found is kept. */
export interface SchemaComparer {
  /** What differs between schemas that all hold for one value, before and after. */
  readonly differences: (
    before: readonly SchemaAt[],
    after: readonly SchemaAt[],
  ) => readonly SchemaDifference[];
  /** The same where the ways to follow them are known. */
  readonly ofAlternatives: (
    before: readonly SchemaAlternative[],
    after: readonly SchemaAlternative[],
  ) => readonly SchemaDifference[];
  /** Why something may be missing; `undefined` where all was compared. */
  readonly remark: () => string | undefined;
}

/** Pairs of schemas in one comparison. */
const MOST_PAIRS = 60_000;
const DEEPEST = 40;
/** Of one schema; more are not read by anybody. */
const MOST_DIFFERENCES = 300;

const CUT = 'Some schemas are too large or too deep to compare; only a part of them was compared.';
const UNREADABLE =
  'Some schemas could not be read as a whole: they have too many alternatives, or references that lead nowhere.';

/**
 * Makes what compares the schemas of two sets of documents, through references, `allOf`, `oneOf`, `anyOf` and `if`, each
 * in its dialect. It says what became of the values, not who is hurt by it.
 *
 * @param same Whether two places say the same: those are not walked.
 * @returns Functions that never throw. Circles end; sizes are limited, which `remark` says.
 * @example schemaComparer(before, after, same).differences([old], [now]).map(({ kind }) => kind) // ['member-added']
 */
export function schemaComparer(before: Workspace, after: Workspace, same: SameThrough): SchemaComparer {
  const known = new Map<string, readonly SchemaDifference[]>();
  const remarks = new Set<string>();
  return {
    differences: (one, other) => compareSchemas(one, other, 0),
    ofAlternatives: (one, other) => compareWays(one, other, 0),
    remark: () => [...remarks][0],
  };

  function compareSchemas(
    written: readonly SchemaAt[],
    writtenNow: readonly SchemaAt[],
    depth: number,
  ): readonly SchemaDifference[] {
    // A schema is the same wherever a reference leads to it.
    const one = written.map((each) => endOfReferences(before, each).schema);
    const other = writtenNow.map((each) => endOfReferences(after, each).schema);
    const [only, match] = [one[0], other[0]];
    if (only && match && one.length === 1 && other.length === 1) {
      if (only.dialect === match.dialect && same(only.place, match.place)) return [];
    }
    const key = `${keyOf(one)} | ${keyOf(other)}`;
    const found = known.get(key);
    if (found) return found;
    if (depth > DEEPEST || known.size >= MOST_PAIRS) {
      remarks.add(CUT);
      return [];
    }
    // A schema that contains itself is compared once.
    known.set(key, []);
    const [left, right] = [schemaAlternatives(before, one), schemaAlternatives(after, other)];
    const differences = [...compareWays(left, right, depth), ...wordDifferences(flat(left), flat(right))];
    known.set(key, differences.slice(0, MOST_DIFFERENCES));
    if (differences.length > MOST_DIFFERENCES) remarks.add(CUT);
    return differences.slice(0, MOST_DIFFERENCES);
  }

  function compareWays(
    one: readonly SchemaAlternative[],
    other: readonly SchemaAlternative[],
    depth: number,
  ): readonly SchemaDifference[] {
    if ([...one, ...other].some(({ unknown }) => unknown)) remarks.add(UNREADABLE);
    const [left, right] = [waysOf(one), waysOf(other)];
    const [nullBefore, nullAfter] = [nullable(one), nullable(other)];
    const nulls: readonly SchemaDifference[] =
      nullBefore === nullAfter || nullBefore === undefined || nullAfter === undefined
        ? []
        : [
            {
              kind: nullAfter ? 'widened' : 'narrowed',
              pointer: '',
              predicate: nullAfter ? 'may now be `null`' : 'can no longer be `null`',
              ...sides(left, right),
            },
          ];
    const { pairs, removed, added } = pairAlternatives(left, right, same);
    if (isAnything(left) !== isAnything(right) && pairs.length === 0)
      return [...nulls, anythingOrNot(left, right)];
    const perPair = pairs.map((pair) => comparePair(pair.before, pair.after, depth));
    return [
      ...nulls,
      ...added.map((way): SchemaDifference => ({ ...branch(way, left, right), kind: 'widened' })),
      ...removed.map((way): SchemaDifference => ({ ...branch(way, left, right), kind: 'narrowed' })),
      ...joinPairs(
        perPair,
        pairs.map((pair) => pair.after.name),
        Math.max(left.length, right.length) > 1,
      ),
    ];
  }

  function comparePair(one: Way, other: Way, depth: number): readonly SchemaDifference[] {
    const own = facetDifferences(one.facets, other.facets, same);
    if (own.some(({ kind }) => kind === 'retyped')) return own;
    const members = memberDifferences(one.facets, other.facets, (old, now) =>
      compareSchemas(old, now, depth + 1),
    );
    return withMapped([...own, ...members], one, other, depth);
  }

  /** Adds what differs in the schemas that a discriminator maps to, besides what they share. */
  function withMapped(
    shared: readonly SchemaDifference[],
    one: Way,
    other: Way,
    depth: number,
  ): readonly SchemaDifference[] {
    const [old, now] = [mappedSchemas(before, one.atoms), mappedSchemas(after, other.atoms)];
    if (old.size === 0 && now.size === 0) return shared;
    const known = new Set(shared.map(differenceKey));
    const names = new Set([...old.keys(), ...now.keys()]);
    const mapped = [...names].flatMap((name): readonly SchemaDifference[] => {
      const [was, is] = [old.get(name), now.get(name)];
      if (was && is)
        return compareSchemas([was], [is], depth + 1)
          .filter((each) => !known.has(differenceKey(each)))
          .map((each) => inWay(each, name));
      const at = sidesAt(was ?? { place: one.facets.place }, is ?? { place: other.facets.place });
      return [
        {
          kind: is ? 'widened' : 'narrowed',
          pointer: '',
          predicate: `${is ? 'may now be' : 'can no longer be'} ${inlineCode(name)}`,
          ...at,
        },
      ];
    });
    return [...shared, ...mapped];
  }
}

function inWay(difference: SchemaDifference, name: string): SchemaDifference {
  return { ...difference, predicate: `${difference.predicate}, in ${inlineCode(name)}` };
}

function differenceKey({ kind, pointer, predicate }: SchemaDifference): string {
  return JSON.stringify([kind, pointer, predicate]);
}

function sides(left: readonly Way[], right: readonly Way[]) {
  const at = (ways: readonly Way[]) => ways.at(-1)?.facets.place ?? { uri: '', pointer: '' };
  return { before: { place: at(left) }, after: { place: at(right) } };
}

function branch(way: Way, left: readonly Way[], right: readonly Way[]) {
  const isAdded = right.includes(way);
  const at = { place: way.own[0]?.place ?? way.facets.place };
  return {
    pointer: '',
    predicate: `${isAdded ? 'may now be' : 'can no longer be'} ${inlineCode(way.name)}`,
    before: isAdded ? { place: sides(left, right).before.place, text: namesOf(left) } : at,
    after: isAdded ? at : { place: sides(left, right).after.place, text: namesOf(right) },
  };
}

function namesOf(ways: readonly Way[]): string {
  return ways
    .slice(0, 20)
    .map(({ name }) => name)
    .join(' or ');
}

/** Nothing is said of the value at all. */
function isAnything(ways: readonly Way[]): boolean {
  return ways.some(
    ({ facets }) =>
      facets.types === undefined &&
      facets.values === undefined &&
      facets.members.size + facets.limits.size + facets.texts.size + facets.unread.size === 0,
  );
}

function anythingOrNot(left: readonly Way[], right: readonly Way[]): SchemaDifference {
  const isOpen = isAnything(right);
  const names = inlineCodes((isOpen ? left : right).map(({ name }) => name));
  return {
    kind: isOpen ? 'widened' : 'narrowed',
    pointer: '',
    predicate: isOpen ? `may now be anything, not only ${names}` : `is now limited to ${names}`,
    ...sides(left, right),
  };
}

/** What differs whichever way is taken is said once, the rest with the name of its way. */
function joinPairs(
  perPair: readonly (readonly SchemaDifference[])[],
  names: readonly string[],
  isChoice: boolean,
): readonly SchemaDifference[] {
  if (!isChoice) return perPair.flat();
  const counts = new Map<string, number>();
  for (const each of perPair)
    for (const key of new Set(each.map(differenceKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const named = perPair.flatMap((each, index) =>
    each.map((difference) =>
      counts.get(differenceKey(difference)) === perPair.length
        ? difference
        : inWay(difference, names[index] ?? ''),
    ),
  );
  return distinct(named, differenceKey);
}

function keyOf(schemas: readonly SchemaAt[]): string {
  return schemas.map(({ place, dialect }) => `${placeKey(place)} ${dialect}`).join(' & ');
}

function flat(alternatives: readonly SchemaAlternative[]): readonly SchemaAt[] {
  return distinct(
    alternatives.flatMap(({ atoms }) => atoms),
    ({ place }) => placeKey(place),
  );
}

function nullable(alternatives: readonly SchemaAlternative[]): boolean | undefined {
  const found = alternatives.map(isNullable);
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : found.length > 0 ? false : undefined;
}
