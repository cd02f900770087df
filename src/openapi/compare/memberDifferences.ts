import type { SchemaAt } from '../schema/schemaAt.ts';
import { append } from '../source/append.ts';
import { childPointer } from '../source/pointer.ts';
import { type SchemaDifference, sidesAt, under } from './schemaDifference.ts';
import type { SchemaFacets } from './schemaFacets.ts';

/** Compares schemas that all hold for one value, one level down. */
export type CompareInner = (
  before: readonly SchemaAt[],
  after: readonly SchemaAt[],
) => readonly SchemaDifference[];

/**
 * What differs in what schemas say of the members and elements of a value.
 *
 * @example memberDifferences(before, after, compare).map(({ kind }) => kind) // ['member-added']
 */
export function memberDifferences(
  before: SchemaFacets,
  after: SchemaFacets,
  compare: CompareInner,
): readonly SchemaDifference[] {
  const found: SchemaDifference[] = [];
  for (const [name, schemas] of after.members) {
    const old = before.members.get(name);
    const pointer = childPointer('', name);
    if (old)
      append(
        found,
        compare(old, schemas).map((each) => under(pointer, each)),
      );
    else found.push(addedMember(name, schemas, before, after));
  }
  for (const [name, schemas] of before.members) {
    if (!after.members.has(name)) found.push(removedMember(name, schemas, before, after));
  }
  for (const name of new Set([...before.required.keys(), ...after.required.keys()]))
    append(found, requiredDifference(name, before, after));
  append(found, innerDifferences('others', before, after, compare));
  append(found, innerDifferences('elements', before, after, compare));
  append(found, closedDifference(before, after));
  return found;
}

const NOUNS = { others: 'other members', elements: 'elements' } as const;

function innerDifferences(
  keyword: keyof typeof NOUNS,
  before: SchemaFacets,
  after: SchemaFacets,
  compare: CompareInner,
): readonly SchemaDifference[] {
  const [old, now] = [before[keyword], after[keyword]];
  if (old.length > 0 && now.length > 0) return compare(old, now).map((each) => under('/*', each));
  if (old.length === 0 && now.length === 0) return [];
  return [
    {
      ...sidesAt(old[0] ?? { place: before.place }, now[0] ?? { place: after.place }),
      kind: isLooser(keyword, before, after) ? 'loosened' : 'narrowed',
      pointer: '',
      predicate: `${now.length === 0 ? 'no longer' : 'now'} says what its ${NOUNS[keyword]} are`,
    },
  ];
}

function closedDifference(before: SchemaFacets, after: SchemaFacets): readonly SchemaDifference[] {
  if (before.isClosed === after.isClosed || before.others.length + after.others.length > 0) return [];
  return [
    {
      ...sidesAt({ place: before.place }, { place: after.place }),
      kind: after.isClosed ? 'narrowed' : 'loosened',
      pointer: '',
      predicate: `${after.isClosed ? 'can no longer' : 'may now'} have members that are not named`,
    },
  ];
}

/** A schema for other members keeps some out, unless all were kept out before. */
function isLooser(keyword: 'others' | 'elements', one: SchemaFacets, other: SchemaFacets): boolean {
  if (keyword === 'elements') return other.elements.length === 0;
  return other.others.length === 0 ? !other.isClosed : one.isClosed;
}

function addedMember(
  name: string,
  schemas: readonly SchemaAt[],
  before: SchemaFacets,
  after: SchemaFacets,
): SchemaDifference {
  const isRequired = after.required.has(name);
  return {
    kind: 'member-added',
    pointer: childPointer('', name),
    predicate: isRequired ? 'is new and required' : 'is new',
    isRequired,
    isClosed: before.isClosed,
    after: { place: schemas[0]?.place ?? after.place },
  };
}

function removedMember(
  name: string,
  schemas: readonly SchemaAt[],
  before: SchemaFacets,
  after: SchemaFacets,
): SchemaDifference {
  return {
    kind: 'member-removed',
    pointer: childPointer('', name),
    predicate: 'is gone',
    isClosed: after.isClosed,
    before: { place: schemas[0]?.place ?? before.place },
  };
}

/** Of members that both name, or neither. */
function requiredDifference(
  name: string,
  before: SchemaFacets,
  after: SchemaFacets,
): readonly SchemaDifference[] {
  const [one, other] = [before.required.get(name), after.required.get(name)];
  if ((one === undefined) === (other === undefined)) return [];
  if (before.members.has(name) !== after.members.has(name)) return [];
  const side = (place: SchemaFacets['place'] | undefined, facets: SchemaFacets) => ({
    place: place ?? facets.members.get(name)?.[0]?.place ?? facets.place,
    text: place ? 'required' : 'optional',
  });
  return [
    {
      kind: other ? 'required' : 'optional',
      pointer: childPointer('', name),
      predicate: other ? 'is required now' : 'is optional now',
      before: side(one, before),
      after: side(other, after),
    },
  ];
}
