import type { JsonValue } from '../source/json.ts';
import { member, stringMember } from '../source/json.ts';

/** The definitions of a self-contained schema, in which every reference is `#/$defs/N` without siblings. */
export type Definitions = Readonly<Record<string, JsonValue>>;

/**
 * The N of a schema that refers to `#/$defs/N`; `undefined` for any other schema.
 *
 * @example definitionName({ $ref: '#/$defs/1' }) // '1'
 */
export function definitionName(schema: JsonValue | undefined): string | undefined {
  const reference = stringMember(schema, '$ref');
  return reference?.startsWith('#/$defs/') ? reference.slice('#/$defs/'.length) : undefined;
}

/**
 * Follows the references of a self-contained schema (see `bundleSchema`).
 *
 * @param trail Definitions passed above: a reference to one of them is followed once more, and no further.
 * @returns The schema that the references end at, and the definitions on the way, first to last. A circle of nothing but
 *   references ends at one of them.
 * @example followDefinitions({ $ref: '#/$defs/1' }, { 1: { type: 'string' } }) // { schema: { type: 'string' }, names: ['1'] }
 */
export function followDefinitions(
  value: JsonValue,
  definitions: Definitions,
  trail: readonly string[] = [],
): { readonly schema: JsonValue; readonly names: readonly string[] } {
  const names = new Set<string>();
  let schema = value;
  for (;;) {
    const name = definitionName(schema);
    const next = name === undefined ? undefined : member(definitions, name);
    if (name === undefined || next === undefined || names.has(name)) return { schema, names: [...names] };
    names.add(name);
    schema = next;
    if (trail.includes(name)) return { schema, names: [...names] };
  }
}
