import type { JsonValue } from '../json.ts';
import { isArray, isObject, member, stringMember } from '../json.ts';
import type { Place } from '../source/range.ts';
import { childPlace, placeKey } from './place.ts';
import type { Workspace } from './workspace.ts';

/**
 * The schemas that can describe the same value as a schema: itself, and what `$ref`, `allOf`, `oneOf`, `anyOf`, `then`
 * and `else` lead to, over any number of steps.
 *
 * @returns Places in breadth-first order, each once; a reference that leads nowhere adds none.
 */
export function sameValueSchemas(workspace: Workspace, place: Place): readonly Place[] {
  const seen = new Set<string>();
  const found: Place[] = [];
  const waiting = [place];
  for (let index = 0; index < waiting.length; index += 1) {
    const next = waiting[index];
    if (!next) break;
    const key = placeKey(next);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(next);
    waiting.push(...alternatives(workspace, next));
  }
  return found;
}

function alternatives(workspace: Workspace, place: Place): readonly Place[] {
  const schema = workspace.value(place);
  const places: Place[] = [];
  const reference = stringMember(schema, '$ref');
  if (reference !== undefined) {
    const resolved = workspace.resolve(place, reference);
    if (resolved.kind === 'found') places.push(resolved.place);
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    places.push(...elements(member(schema, keyword)).map((index) => childPlace(place, keyword, index)));
  }
  for (const keyword of ['then', 'else']) {
    if (isObject(member(schema, keyword))) places.push(childPlace(place, keyword));
  }
  return places;
}

/** The indices of an array as pointer tokens; none for any other value. */
export function elements(value: JsonValue | undefined): readonly string[] {
  return isArray(value) ? value.map((_, index) => String(index)) : [];
}
