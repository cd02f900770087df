import type { BodySchema, JsonValue } from '../../openapi/index.ts';
import { member, stringMember } from '../../openapi/index.ts';

/** What reading a self-contained schema needs besides the schema. */
export type SchemaSource = Pick<BodySchema, 'definitions' | 'names' | 'dialect'>;

/** The value that references lead to, and the definitions on the way. */
export function follow(
  value: JsonValue,
  source: SchemaSource,
  trail: readonly string[] = [],
): { readonly schema: JsonValue; readonly names: readonly string[] } {
  const names: string[] = [];
  let schema = value;
  for (;;) {
    const name = stringMember(schema, '$ref')?.replace('#/$defs/', '');
    const next = name === undefined ? undefined : member(source.definitions, name);
    if (name === undefined || next === undefined || names.includes(name)) return { schema, names };
    names.push(name);
    schema = next;
    // A cycle is shown where it closes, not beyond.
    if (trail.includes(name)) return { schema, names };
  }
}
