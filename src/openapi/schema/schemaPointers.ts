import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { sameValue } from './sameValue.ts';
import { namedMembers, type SchemaAt, schemaAt } from './schemaAt.ts';

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
 * `/0`, elements of a tuple their own index. Members that no schema names (`additionalProperties`), or that one rules
 * out (`false`), are not listed.
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
  const pointers = known.get(key) ?? collectPointers(workspace, schemaAt(workspace, schemaPlace), limits);
  known.set(key, pointers);
  return pointers;
}

function collectPointers(workspace: Workspace, root: SchemaAt, limits: PointerLimits): readonly string[] {
  const found = new Set<string>();
  let level = new Map<string, SchemaAt[]>([['', [root]]]);
  for (let depth = 0; depth < limits.depth && level.size > 0; depth += 1) {
    const next = new Map<string, SchemaAt[]>();
    for (const [at, schemas] of level) {
      for (const inner of sameValue(workspace, schemas).flatMap(({ schema }) => namedMembers(schema))) {
        const member = childPointer(at, inner.token);
        if (found.size >= limits.count && !found.has(member)) return [...found];
        found.add(member);
        const others = next.get(member);
        if (others) others.push(inner.schema);
        else next.set(member, [inner.schema]);
      }
    }
    level = next;
  }
  return [...found];
}
