import { type JsonValue, member, members, stringMember, unescapeToken } from '../openapi/source/index.ts';

/** The member that tells which alternative is meant, then value and schema name in turn. */
export type Discriminator = readonly [string, ...string[]];

/**
 * Reads a Discriminator Object into a flat list; empty where it names no member.
 *
 * A mapping names a schema by reference or by name; the last part of a reference is what its definition is called.
 */
export function readDiscriminator(value: JsonValue): readonly Discriminator[] {
  const property = stringMember(value, 'propertyName');
  if (property === undefined) return [];
  const mapping = members(member(value, 'mapping')).flatMap(([name, target]) =>
    typeof target === 'string' ? [name, lastPart(target)] : [],
  );
  return [[property, ...mapping]];
}

/** The schema that a value of the discriminating member selects: as mapped, else the one of that name. */
export function mappedName([, ...mapping]: Discriminator, value: string): string {
  for (let index = 0; index < mapping.length; index += 2) {
    if (mapping[index] === value) return mapping[index + 1] ?? value;
  }
  return value;
}

function lastPart(reference: string): string {
  const last = reference.split(/[/#]/).at(-1) ?? reference;
  return unescapeToken(last.replace(/\.(?:json|ya?ml)$/, ''));
}
