import { isArray, member } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BodySchemaPlace } from './messageSchemas.ts';
import { type DescribingSchema, sameValue } from './sameValue.ts';
import { elementOf, namedMembers, propertyOf, schemaAt } from './schemaAt.ts';

/** A member that a schema names: an object's property, or an element of an array by its index. */
export interface SchemaMember {
  readonly token: string;
  /** Where the member is declared first. */
  readonly place: Place;
  readonly schemas: readonly DescribingSchema[];
  /** Every object that its parent describes has it. */
  readonly required: boolean;
  /** Only one of several alternatives has it. */
  readonly possible: boolean;
}

/**
 * The members of a body at the value that some tokens lead to, one level (Schema Object).
 *
 * @param tokens Unescaped; a token that no schema names leads nowhere.
 * @example bodyMembers(workspace, bodies, []).map(({ token }) => token) // ['id', 'owner']
 */
export function bodyMembers(
  workspace: Workspace,
  bodies: readonly BodySchemaPlace[],
  tokens: readonly string[],
): readonly SchemaMember[] {
  const merged = new Map<string, SchemaMember>();
  for (const body of bodies) {
    for (const found of membersOf(workspace, schemasAt(workspace, body, tokens), body.of, tokens)) {
      const known = merged.get(found.token);
      const schemas = [...(known?.schemas ?? []), ...found.schemas];
      merged.set(found.token, { ...(known ?? found), schemas });
    }
  }
  return [...merged.values()];
}

/**
 * The member that a pointer's tokens name, in each body that has it.
 *
 * @example bodyMember(workspace, bodies, ['owner', 'id'])[0]?.required // true
 */
export function bodyMember(
  workspace: Workspace,
  bodies: readonly BodySchemaPlace[],
  tokens: readonly string[],
): readonly SchemaMember[] {
  const parent = tokens.slice(0, -1);
  return bodies.flatMap((body) =>
    membersOf(workspace, schemasAt(workspace, body, parent), body.of, parent).filter(
      ({ token }) => token === tokens.at(-1),
    ),
  );
}

function schemasAt(
  workspace: Workspace,
  body: BodySchemaPlace,
  tokens: readonly string[],
): readonly DescribingSchema[] {
  const [first, ...rest] = tokens;
  const inside = body.of === 'whole' ? tokens : rest;
  if (body.of === 'items' && first !== undefined && !/^\d+$/.test(first)) return [];
  let level: readonly DescribingSchema[] = [{ schema: schemaAt(workspace, body.place), possible: false }];
  for (const token of inside) {
    level = sameValue(workspace, level).flatMap(({ schema, possible }) => {
      const element = /^\d+$/.test(token) ? elementOf(schema, Number(token)) : undefined;
      return [propertyOf(schema, token), element].flatMap((inner) =>
        inner === undefined ? [] : [{ schema: inner, possible }],
      );
    });
  }
  return level;
}

/** The members of one value, whose schemas may be several. */
function membersOf(
  workspace: Workspace,
  schemas: readonly DescribingSchema[],
  of: BodySchemaPlace['of'],
  tokens: readonly string[],
): readonly SchemaMember[] {
  const [first] = schemas;
  if (of === 'items' && tokens.length === 0 && first) {
    return [{ token: '0', place: first.schema.place, schemas, required: true, possible: false }];
  }
  const merged = new Map<string, SchemaMember>();
  const all = sameValue(workspace, schemas);
  const required = new Set(all.filter(({ possible }) => !possible).flatMap(requiredOf));
  for (const { schema, possible } of all) {
    for (const inner of namedMembers(schema)) {
      const known = merged.get(inner.token);
      merged.set(inner.token, {
        token: inner.token,
        place: known?.place ?? inner.schema.place,
        schemas: [...(known?.schemas ?? []), { schema: inner.schema, possible }],
        required: required.has(inner.token),
        possible: possible && known?.possible !== false,
      });
    }
  }
  return [...merged.values()];
}

function requiredOf({ schema }: DescribingSchema): readonly string[] {
  const names = member(schema.value, 'required');
  return isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
