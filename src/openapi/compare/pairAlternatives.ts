import type { SchemaAlternative } from '../schema/alternatives.ts';
import type { SchemaAt } from '../schema/schemaAt.ts';
import { type JsonValue, member, members, stringMember } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import { placeKey } from '../workspace/place.ts';
import type { SameThrough } from './sameThrough.ts';
import { facetsOf, type SchemaFacets } from './schemaFacets.ts';

/** One of the ways in which a value can follow its schemas. */
export interface Way {
  readonly facets: SchemaFacets;
  readonly atoms: readonly SchemaAt[];
  /** The schemas that only some of the ways have. */
  readonly own: readonly SchemaAt[];
  /** What people call it: the name of its schema, its title, the value that tells it apart, or its type. */
  readonly name: string;
  /** Whether that is a name of its own, by which it can be found again. */
  readonly isNamed: boolean;
}

export interface PairedWays {
  readonly pairs: readonly { readonly before: Way; readonly after: Way }[];
  readonly removed: readonly Way[];
  readonly added: readonly Way[];
}

/**
 * Alternatives as ways to follow a schema: one for each type where several are allowed, `null` apart.
 *
 * @example waysOf(alternatives).map(({ name }) => name) // ['Cat', 'Dog']
 */
export function waysOf(alternatives: readonly SchemaAlternative[]): readonly Way[] {
  const facets = alternatives
    .map((alternative) => ({ alternative, facets: facetsOf(alternative) }))
    .filter(({ facets: { types } }) => types === undefined || types.size > 0);
  const shared = sharedBy(facets.map(({ alternative }) => alternative));
  return facets.flatMap(({ alternative, facets }, index): readonly Way[] => {
    const own = alternative.atoms.filter((atom) => !shared.has(placeKey(atom.place)));
    const name = alternatives.length > 1 ? nameOf(own) : undefined;
    const way = { atoms: alternative.atoms, own, isNamed: name !== undefined };
    const types = [...(facets.types ?? [])];
    if (types.length < 2 || facets.values !== undefined)
      return [{ ...way, facets, name: name ?? types[0] ?? `branch ${index + 1}` }];
    return types.map((type) => ({
      ...way,
      facets: { ...facets, types: new Set([type]) },
      name: name === undefined ? type : `${name} (${type})`,
    }));
  });
}

/** The places of schemas that hold whichever way is taken. */
function sharedBy(alternatives: readonly SchemaAlternative[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { atoms } of alternatives)
    for (const key of new Set(atoms.map(({ place }) => placeKey(place))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count === alternatives.length ? [key] : [])));
}

function nameOf(own: readonly SchemaAt[]): string | undefined {
  for (const { place } of own) {
    const [name, holder] = (parsePointer(place.pointer) ?? []).slice(-2).reverse();
    if (name !== undefined && (holder === 'schemas' || holder === '$defs' || holder === 'definitions'))
      return name;
  }
  return own.map(({ value }) => stringMember(value, 'title') ?? constantOf(value)).find((each) => each);
}

/** A member with one value tells most branches apart: `type: { const: created }`. */
function constantOf(schema: JsonValue | undefined): string | undefined {
  for (const [, inner] of members(member(schema, 'properties'))) {
    const constant = member(inner, 'const');
    if (typeof constant === 'string' && constant !== '') return constant;
  }
  return undefined;
}

/**
 * Finds the ways of one schema again in another: those that say the same first, then by name, by type and by the members
 * that they share.
 *
 * @example pairAlternatives(before, after, same).added.map(({ name }) => name) // ['Dog']
 */
export function pairAlternatives(
  before: readonly Way[],
  after: readonly Way[],
  same: SameThrough,
): PairedWays {
  const pairs: { readonly before: Way; readonly after: Way }[] = [];
  const removed = new Set(before);
  const added = new Set(after);
  const pairBy = (fits: (one: Way, other: Way) => boolean) => {
    for (const one of removed) {
      const other = [...added].find((each) => fits(one, each));
      if (other === undefined) continue;
      pairs.push({ before: one, after: other });
      removed.delete(one);
      added.delete(other);
    }
  };
  pairBy((one, other) => one.isNamed && one.name === other.name && sameOwn(one, other, same));
  pairBy((one, other) => sameOwn(one, other, same));
  pairBy((one, other) => one.isNamed && other.isNamed && one.name === other.name);
  pairBy((one, other) => kinOf(one) === kinOf(other) && sharesMembers(one, other));
  pairBy((one, other) => !isObject(one) && kinOf(one) === kinOf(other));
  if (before.length === 1 && after.length === 1) pairBy(() => true);
  const inOrder = new Map(before.map((way, index) => [way, index]));
  pairs.sort((one, other) => (inOrder.get(one.before) ?? 0) - (inOrder.get(other.before) ?? 0));
  return { pairs, removed: [...removed], added: [...added] };
}

function sameOwn(one: Way, other: Way, same: SameThrough): boolean {
  if (kinOf(one) !== kinOf(other) || one.own.length !== other.own.length || one.own.length === 0)
    return false;
  return one.own.every((atom, index) => {
    const match = other.own[index];
    return match !== undefined && same(atom.place, match.place);
  });
}

function kinOf({ facets: { types } }: Way): string {
  return [...(types ?? [])].map((type) => (type === 'integer' ? 'number' : type)).join(' ');
}

function isObject({ facets }: Way): boolean {
  return facets.types?.has('object') ?? facets.members.size > 0;
}

/** At least half of the members of either. */
function sharesMembers(one: Way, other: Way): boolean {
  const [left, right] = [one.facets.members, other.facets.members];
  const shared = [...left.keys()].filter((name) => right.has(name)).length;
  const larger = Math.max(left.size, right.size);
  return larger > 0 && shared * 2 >= larger && !tellsApart(one, other);
}

/** Members with one value each, which differ. */
function tellsApart(one: Way, other: Way): boolean {
  const [left, right] = [one, other].map(({ own }) =>
    own.map(({ value }) => constantOf(value)).find(Boolean),
  );
  return left !== undefined && right !== undefined && left !== right;
}
