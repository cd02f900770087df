import { defined } from '../source/defined.ts';
import type { JsonValue } from '../source/json.ts';
import { isArray, member, stringMember } from '../source/json.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type DescribingSchema, sameValue } from './sameValue.ts';
import type { SchemaAt } from './schemaAt.ts';

/** What a reader wants to know of a value before choosing it. */
export interface SchemaFacts {
  readonly types: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly deprecated: boolean;
}

/** The first thing that the schemas of a value say of each kind, nearest first. */
export function schemaFacts(
  workspace: Workspace,
  schemas: readonly (SchemaAt | DescribingSchema)[],
): SchemaFacts {
  const values = sameValue(workspace, schemas).map(({ schema }) => schema.value);
  const first = (name: string) =>
    values.map((value) => stringMember(value, name)).find((each) => each !== undefined);
  const format = first('format');
  const description = first('description');
  return defined({
    types: values.map(typesOf).find((types) => types.length > 0) ?? [],
    format,
    description,
    deprecated: values.some((value) => member(value, 'deprecated') === true),
  });
}

/** `string (uri)`, `string or null`; nothing where the schemas name no type. */
export function typeText({ types, format }: Pick<SchemaFacts, 'types' | 'format'>): string {
  const text = types.join(' or ');
  if (format === undefined) return text;
  return text === '' ? format : `${text} (${format})`;
}

function typesOf(schema: JsonValue | undefined): readonly string[] {
  const type = member(schema, 'type');
  if (typeof type === 'string') return [type];
  if (isArray(type)) return type.filter((each) => typeof each === 'string');
  if (member(schema, 'properties') !== undefined) return ['object'];
  return member(schema, 'items') === undefined ? [] : ['array'];
}
