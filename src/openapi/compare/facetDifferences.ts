import { isArray, isObject, type JsonValue } from '../source/json.ts';
import { eitherOf, inlineCode, inlineCodes } from '../source/words.ts';
import type { SameThrough } from './sameThrough.ts';
import type { SchemaDifference } from './schemaDifference.ts';
import { LIMITS, type SchemaFacets, type Written } from './schemaFacets.ts';

/**
 * What differs in what schemas say of a value itself: its types, its values, its limits; not of its members.
 *
 * @param same Whether two places say the same.
 * @example facetDifferences(before, after, same) // [{ kind: 'widened', pointer: '', predicate: 'may now be `c`', … }]
 */
export function facetDifferences(
  before: SchemaFacets,
  after: SchemaFacets,
  same: SameThrough,
): readonly SchemaDifference[] {
  const types = typeDifference(before, after);
  if (types?.kind === 'retyped') return [types];
  return [
    ...(types ? [types] : []),
    ...valueDifferences(before, after),
    ...limitDifferences(before, after),
    ...textDifferences(before, after),
    ...unreadDifferences(before, after, same),
  ];
}

function sidesOf(before: SchemaFacets, after: SchemaFacets, texts?: readonly [string, string]) {
  return {
    before: { place: before.place, ...(texts && { text: texts[0] }) },
    after: { place: after.place, ...(texts && { text: texts[1] }) },
  };
}

function typeDifference(before: SchemaFacets, after: SchemaFacets): SchemaDifference | undefined {
  const [one, other] = [before.types, after.types];
  if (one === undefined && other === undefined) return undefined;
  const sides = { pointer: '', ...sidesOf(before, after, [typeText(one), typeText(other)]) };
  if (other === undefined)
    return { ...sides, kind: 'widened', predicate: `may now be of any type, not only ${either(one)}` };
  if (one === undefined) return { ...sides, kind: 'narrowed', predicate: `is now always ${either(other)}` };
  const gained = [...other].filter((type) => !one.has(type));
  const lost = [...one].filter((type) => !other.has(type));
  if (gained.length === 0 && lost.length === 0) return undefined;
  if (gained.includes('number') && lost.length === 1 && lost[0] === 'integer')
    return { ...sides, kind: 'widened', predicate: 'may now be any `number`, not only an `integer`' };
  if (lost.includes('number') && gained.length === 1 && gained[0] === 'integer')
    return { ...sides, kind: 'narrowed', predicate: 'is now an `integer`, no longer any `number`' };
  if (lost.length === 0) return { ...sides, kind: 'widened', predicate: `may now be ${eitherOf(gained)}` };
  if (gained.length === 0)
    return { ...sides, kind: 'narrowed', predicate: `can no longer be ${eitherOf(lost)}` };
  return { ...sides, kind: 'retyped', predicate: `is now ${either(other)} instead of ${either(one)}` };
}

function either(types: ReadonlySet<string> | undefined): string {
  return eitherOf([...(types ?? [])]);
}

function typeText(types: ReadonlySet<string> | undefined): string {
  return types === undefined ? 'any type' : [...types].join(' or ');
}

function valueDifferences(before: SchemaFacets, after: SchemaFacets): readonly SchemaDifference[] {
  const [one, other] = [before.values, after.values];
  const common = { pointer: '' } as const;
  const first = (values: ReadonlyMap<string, Written> | undefined, otherwise: SchemaFacets) => ({
    place: [...(values?.values() ?? [])][0]?.place ?? otherwise.place,
  });
  if (one === undefined && other === undefined) return [];
  const sides = {
    before: { ...first(one, before), text: valuesText(one) },
    after: { ...first(other, after), text: valuesText(other) },
  };
  if (other === undefined)
    return [
      {
        ...common,
        ...sides,
        kind: 'widened',
        predicate: `may now be any value, not only ${inlineCodes([...(one?.keys() ?? [])].map(bare))}`,
      },
    ];
  if (one === undefined)
    return [
      {
        ...common,
        ...sides,
        kind: 'narrowed',
        predicate: `is now limited to ${inlineCodes([...other.keys()].map(bare))}`,
      },
    ];
  const gained = [...other].filter(([text]) => !one.has(text));
  const lost = [...one].filter(([text]) => !other.has(text));
  const [firstGained, firstLost] = [gained[0]?.[1], lost[0]?.[1]];
  return [
    ...(firstGained
      ? [
          {
            ...common,
            ...sides,
            after: { ...sides.after, place: firstGained.place },
            kind: 'widened' as const,
            predicate: `may now be ${inlineCodes(gained.map(([text]) => bare(text)))}`,
          },
        ]
      : []),
    ...(firstLost
      ? [
          {
            ...common,
            ...sides,
            before: { ...sides.before, place: firstLost.place },
            kind: 'narrowed' as const,
            predicate: `can no longer be ${inlineCodes(lost.map(([text]) => bare(text)))}`,
          },
        ]
      : []),
  ];
}

function valuesText(values: ReadonlyMap<string, Written> | undefined): string {
  return values === undefined ? 'any value' : [...values.keys()].slice(0, 40).map(bare).join(', ');
}

/** A text without its quotes. */
function bare(json: string): string {
  return json.startsWith('"') ? json.slice(1, -1) : json;
}

function limitDifferences(before: SchemaFacets, after: SchemaFacets): readonly SchemaDifference[] {
  const keywords = new Set([...before.limits.keys(), ...after.limits.keys()]);
  return [...keywords].flatMap((keyword): readonly SchemaDifference[] => {
    const [one, other] = [before.limits.get(keyword), after.limits.get(keyword)];
    if (one?.value === other?.value) return [];
    const name = inlineCode(keyword);
    const sides = {
      pointer: '',
      before: one ? { place: one.place } : { place: before.place, text: `no ${keyword}` },
      after: other ? { place: other.place } : { place: after.place, text: `no ${keyword}` },
    };
    const [from, to] = [shown(one), shown(other)];
    if (one === undefined) return [{ ...sides, kind: 'narrowed', predicate: `now has ${name}: ${to}` }];
    if (other === undefined)
      return [{ ...sides, kind: 'loosened', predicate: `no longer has ${name}: ${from}` }];
    return [
      {
        ...sides,
        kind: limitKind(keyword, one.value, other.value),
        predicate: `has ${name}: ${to} instead of ${from}`,
      },
    ];
  });
}

function shown(written: Written | undefined): string {
  return inlineCode(String(written?.value));
}

function limitKind(keyword: string, one: JsonValue, other: JsonValue): SchemaDifference['kind'] {
  if (typeof one !== 'number' || typeof other !== 'number') return 'replaced';
  if (keyword === 'multipleOf')
    return isMultiple(one, other) ? 'loosened' : isMultiple(other, one) ? 'narrowed' : 'replaced';
  return (LIMITS[keyword] === 'max') === other > one ? 'loosened' : 'narrowed';
}

function isMultiple(one: number, other: number): boolean {
  return other !== 0 && Number.isInteger(one / other);
}

function textDifferences(before: SchemaFacets, after: SchemaFacets): readonly SchemaDifference[] {
  const keywords = new Set([...before.texts.keys(), ...after.texts.keys()]);
  return [...keywords].flatMap((keyword): readonly SchemaDifference[] => {
    const [one, other] = [before.texts.get(keyword), after.texts.get(keyword)];
    const gained = [...(other ?? [])].filter(([text]) => !one?.has(text));
    const lost = [...(one ?? [])].filter(([text]) => !other?.has(text));
    const [from, to] = [lost[0], gained[0]];
    const name = inlineCode(keyword);
    const sides = {
      pointer: '',
      before: from ? { place: from[1], text: from[0] } : { place: before.place, text: `no ${keyword}` },
      after: to ? { place: to[1], text: to[0] } : { place: after.place, text: `no ${keyword}` },
    };
    if (from && to) {
      const predicate = `has ${name}: ${inlineCode(to[0])} instead of ${inlineCode(from[0])}`;
      return [{ ...sides, kind: formatKind(keyword, from[0], to[0]), predicate }];
    }
    if (to) return [{ ...sides, kind: 'narrowed', predicate: `now has ${name}: ${inlineCode(to[0])}` }];
    if (from)
      return [{ ...sides, kind: 'loosened', predicate: `no longer has ${name}: ${inlineCode(from[0])}` }];
    return [];
  });
}

/** Formats of numbers, narrower ones first. */
const NUMBER_FORMATS = ['int32', 'int64', 'float', 'double'];

function formatKind(keyword: string, one: string, other: string): SchemaDifference['kind'] {
  const [from, to] = [NUMBER_FORMATS.indexOf(one), NUMBER_FORMATS.indexOf(other)];
  const areNumbers = keyword === 'format' && from >= 0 && to >= 0 && from >> 1 === to >> 1;
  if (!areNumbers) return 'replaced';
  return to > from ? 'loosened' : 'narrowed';
}

function unreadDifferences(
  before: SchemaFacets,
  after: SchemaFacets,
  same: SameThrough,
): readonly SchemaDifference[] {
  const keywords = new Set([...before.unread.keys(), ...after.unread.keys()]);
  return [...keywords].flatMap((keyword): readonly SchemaDifference[] => {
    const [one, other] = [before.unread.get(keyword), after.unread.get(keyword)];
    if (one && other && same(one.place, other.place)) return [];
    const holds = (written: Written | undefined) => isObject(written?.value) || isArray(written?.value);
    if (!holds(one) && !holds(other) && one?.value === other?.value) return [];
    const name = inlineCode(keyword);
    const sides = {
      pointer: '',
      before: one ? { place: one.place } : { place: before.place, text: `no ${keyword}` },
      after: other ? { place: other.place } : { place: after.place, text: `no ${keyword}` },
    };
    if (!one) return [{ ...sides, kind: 'narrowed', predicate: `now has ${name}` }];
    if (!other) return [{ ...sides, kind: 'loosened', predicate: `no longer has ${name}` }];
    return [{ ...sides, kind: 'replaced', predicate: `has another ${name}` }];
  });
}
