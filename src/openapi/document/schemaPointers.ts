import { append } from '../append.ts';
import { isArray, member, members } from '../json.ts';
import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { placeKey } from './place.ts';
import { type LocatedSchema, located, sameValueSchemas } from './subschemas.ts';
import type { Workspace } from './workspace.ts';

export interface PointerLimits {
  /** Number of pointers after which the walk stops. */
  readonly count: number;
  /** Number of tokens a pointer may have. */
  readonly depth: number;
}

const defaultLimits: PointerLimits = { count: 400, depth: 8 };

/** Many operations share a schema, and the documents of a workspace do not change. */
const knownPointers = new WeakMap<Workspace, Map<string, readonly string[]>>();

/**
 * Lists the members a body of a schema can have, as JSON Pointers into the body, nearest first.
 *
 * Looks through `$ref` (in any document of the set), `allOf`, `oneOf`, `anyOf`, `then`, `else`; array elements are
 * `/0`, elements of `prefixItems` their own index. Members that no schema names (`additionalProperties`) are not listed.
 *
 * @param workspace The documents.
 * @param schemaPlace The Schema Object of the whole body.
 * @param limits Recursive schemas have members without end.
 * @returns Distinct pointers, without `''`; none for a schema that is missing or says nothing.
 * @example schemaPointers(workspace, schema, { count: 400, depth: 8 }) // ['/id', '/owner', '/owner/name']
 */
export function schemaPointers(
  workspace: Workspace,
  schemaPlace: Place,
  limits: PointerLimits = defaultLimits,
): readonly string[] {
  const known = knownPointers.get(workspace) ?? new Map<string, readonly string[]>();
  knownPointers.set(workspace, known);
  const key = `${limits.count} ${limits.depth} ${placeKey(schemaPlace)}`;
  const pointers = known.get(key) ?? collectPointers(workspace, schemaPlace, limits);
  known.set(key, pointers);
  return pointers;
}

function collectPointers(
  workspace: Workspace,
  { uri, pointer }: Place,
  limits: PointerLimits,
): readonly string[] {
  const found = new Set<string>();
  let level = new Map([['', located(uri, workspace.value({ uri, pointer }))]]);
  for (let depth = 0; depth < limits.depth && level.size > 0; depth += 1) {
    const next = new Map<string, LocatedSchema[]>();
    for (const [at, schemas] of level) {
      for (const [token, inner] of sameValueSchemas(workspace, schemas).flatMap(innerSchemas)) {
        const member = childPointer(at, token);
        if (found.size >= limits.count && !found.has(member)) return [...found];
        found.add(member);
        const others = next.get(member);
        if (others) append(others, inner);
        else next.set(member, [...inner]);
      }
    }
    level = next;
  }
  return [...found];
}

/** The members that one schema names, with their schemas. */
function innerSchemas({
  uri,
  schema,
}: LocatedSchema): readonly (readonly [string, readonly LocatedSchema[]])[] {
  const tuple = member(schema, 'prefixItems');
  const items = located(uri, member(schema, 'items'));
  return [
    ...members(member(schema, 'properties')).map(([name, value]) => [name, located(uri, value)] as const),
    ...(isArray(tuple) ? tuple.map((value, index) => [String(index), located(uri, value)] as const) : []),
    ...(items.length > 0 ? [['0', items] as const] : []),
  ];
}
