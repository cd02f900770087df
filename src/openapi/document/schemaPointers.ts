import { isObject, member, members } from '../json.ts';
import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { childPlace, placeKey } from './place.ts';
import { elements, sameValueSchemas } from './subschemas.ts';
import type { Workspace } from './workspace.ts';

export interface PointerLimits {
  /** Number of pointers after which the walk stops. */
  readonly count: number;
  /** Number of tokens a pointer may have. */
  readonly depth: number;
}

/** One subschema and the member of the body it describes. */
interface Visit {
  readonly place: Place;
  readonly pointer: string;
}

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
  limits: PointerLimits = { count: 400, depth: 8 },
): readonly string[] {
  const pointers = new Set<string>();
  const seen = new Set<string>();
  let level: readonly Visit[] = [{ place: schemaPlace, pointer: '' }];
  for (let depth = 0; depth < limits.depth && level.length > 0; depth += 1) {
    const next: Visit[] = [];
    for (const visit of sameBody(workspace, level, seen)) {
      for (const inner of innerVisits(workspace, visit)) {
        if (pointers.size >= limits.count && !pointers.has(inner.pointer)) return [...pointers];
        pointers.add(inner.pointer);
        next.push(inner);
      }
    }
    level = next;
  }
  return [...pointers];
}

/** The visits themselves and every schema that describes the same value. */
function sameBody(workspace: Workspace, level: readonly Visit[], seen: Set<string>): readonly Visit[] {
  const found: Visit[] = [];
  for (const { place, pointer } of level) {
    for (const same of sameValueSchemas(workspace, place)) {
      const key = `${pointer} ${placeKey(same)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ place: same, pointer });
    }
  }
  return found;
}

function innerVisits(workspace: Workspace, { place, pointer }: Visit): readonly Visit[] {
  const schema = workspace.value(place);
  const properties = members(member(schema, 'properties')).map(([name]) => ({
    place: childPlace(place, 'properties', name),
    pointer: childPointer(pointer, name),
  }));
  const tuple = elements(member(schema, 'prefixItems')).map((index) => ({
    place: childPlace(place, 'prefixItems', index),
    pointer: childPointer(pointer, index),
  }));
  if (!isObject(member(schema, 'items'))) return [...properties, ...tuple];
  return [
    ...properties,
    ...tuple,
    { place: childPlace(place, 'items'), pointer: childPointer(pointer, '0') },
  ];
}
