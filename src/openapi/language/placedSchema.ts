import { append } from '../append.ts';
import { follow } from '../document/follow.ts';
import type { BodySchema } from '../document/messageSchemas.ts';
import { messageSchemas } from '../document/messageSchemas.ts';
import { childPlace, placeKey } from '../document/place.ts';
import type { Workspace } from '../document/workspace.ts';
import type { Message } from '../expression/expression.ts';
import { isArray, isObject, member, members } from '../json.ts';
import type { Place } from '../source/range.ts';

/** A schema by its place, so that what it describes can be shown and gone to. */
export interface PlacedSchema {
  readonly place: Place;
  /** Only one of several alternatives (`oneOf`, `anyOf`, `then`, `else`) has it. */
  readonly possible: boolean;
  /** Every object that its parent describes has it. */
  readonly required: boolean;
}

/** A member that a schema names: an object's property, or an element of an array by its index. */
export interface SchemaMember {
  readonly token: string;
  /** Where the member is declared first. */
  readonly place: Place;
  readonly schemas: readonly PlacedSchema[];
  readonly required: boolean;
  readonly possible: boolean;
}

/** Enough for any schema that somebody reads; recursive ones end by `seen` anyway. */
const mostSchemas = 500;

/** The schemas of a message's bodies, in any media type and, for responses, any status. */
export function bodySchemasOf(
  workspace: Workspace,
  operations: readonly Place[],
  message: Message,
): readonly BodySchema[] {
  return operations.flatMap((operation) => messageSchemas(workspace, operation, message));
}

/**
 * The members of a body at the value that some tokens lead to, one level (Schema Object).
 *
 * @param tokens Unescaped; a token that no schema names leads nowhere.
 * @example bodyMembers(workspace, bodies, []).map(({ token }) => token) // ['id', 'owner']
 */
export function bodyMembers(
  workspace: Workspace,
  bodies: readonly BodySchema[],
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

/** The member that a pointer's tokens name, in each body that has it. */
export function bodyMember(
  workspace: Workspace,
  bodies: readonly BodySchema[],
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
  body: BodySchema,
  tokens: readonly string[],
): readonly PlacedSchema[] {
  const [first, ...rest] = tokens;
  const inside = body.of === 'whole' ? tokens : rest;
  if (body.of === 'items' && first !== undefined && !/^\d+$/.test(first)) return [];
  let level: readonly PlacedSchema[] = [{ place: body.place, possible: false, required: true }];
  for (const token of inside) {
    level = sameValue(workspace, level)
      .flatMap((schema) => innerMembers(workspace, schema))
      .filter((inner) => inner.token === token || (inner.token === '0' && /^\d+$/.test(token)))
      .flatMap((inner) => inner.schemas);
  }
  return level;
}

/** The members of one value, whose schemas may be several. */
function membersOf(
  workspace: Workspace,
  schemas: readonly PlacedSchema[],
  of: BodySchema['of'],
  tokens: readonly string[],
): readonly SchemaMember[] {
  const [first] = schemas;
  if (of === 'items' && tokens.length === 0 && first) {
    return [{ token: '0', place: first.place, schemas, required: true, possible: false }];
  }
  const merged = new Map<string, SchemaMember>();
  const all = sameValue(workspace, schemas);
  const required = new Set(
    all.filter(({ possible }) => !possible).flatMap((each) => requiredOf(workspace, each)),
  );
  for (const found of all.flatMap((schema) => innerMembers(workspace, schema))) {
    const known = merged.get(found.token);
    merged.set(found.token, {
      ...(known ?? found),
      schemas: [...(known?.schemas ?? []), ...found.schemas],
      required: required.has(found.token),
      possible: found.possible && known?.possible !== false,
    });
  }
  return [...merged.values()];
}

function requiredOf(workspace: Workspace, { place }: PlacedSchema): readonly string[] {
  const names = member(workspace.value(place), 'required');
  return isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

function innerMembers(workspace: Workspace, { place, possible }: PlacedSchema): readonly SchemaMember[] {
  const schema = workspace.value(place);
  const inner = (token: string, at: Place): SchemaMember => ({
    token,
    place: at,
    schemas: [{ place: at, possible, required: false }],
    required: false,
    possible,
  });
  const tuple = member(schema, 'prefixItems');
  const items = member(schema, 'items');
  return [
    ...members(member(schema, 'properties')).map(([name]) =>
      inner(name, childPlace(place, 'properties', name)),
    ),
    ...(isArray(tuple)
      ? tuple.map((_, index) => inner(String(index), childPlace(place, 'prefixItems', String(index))))
      : []),
    ...(isObject(items) || items === true ? [inner('0', childPlace(place, 'items'))] : []),
  ];
}

/**
 * All schemas for the same value: `$ref`, `allOf`, and as possible ones `oneOf`, `anyOf`, `then` and `else`, over any
 * number of steps.
 */
export function sameValue(workspace: Workspace, schemas: readonly PlacedSchema[]): readonly PlacedSchema[] {
  const seen = new Set<string>();
  const found: PlacedSchema[] = [];
  const waiting = [...schemas];
  for (let index = 0; index < waiting.length && found.length < mostSchemas; index += 1) {
    const next = waiting[index];
    if (!next || seen.has(placeKey(next.place))) continue;
    seen.add(placeKey(next.place));
    found.push(next);
    append(waiting, alternatives(workspace, next));
  }
  return found;
}

function alternatives(workspace: Workspace, from: PlacedSchema): readonly PlacedSchema[] {
  const { place } = from;
  const schema = workspace.value(place);
  const target = member(schema, '$ref') === undefined ? undefined : follow(workspace, place);
  const lists = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const list = member(schema, keyword);
    if (!isArray(list)) return [];
    const possible = from.possible || keyword !== 'allOf';
    return list.map((_, index) => ({ ...from, place: childPlace(place, keyword, String(index)), possible }));
  });
  const branches = ['then', 'else'].flatMap((keyword) =>
    member(schema, keyword) === undefined
      ? []
      : [{ ...from, place: childPlace(place, keyword), possible: true }],
  );
  return [...(target?.kind === 'found' ? [{ ...from, place: target.place }] : []), ...lists, ...branches];
}
