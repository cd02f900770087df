import { deadReference } from '../discovery/structure/deadReference.ts';
import type { RequestSite } from '../discovery/walk.ts';
import type { JsonValue } from '../source/json.ts';
import { isArray, member, members, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Values that are examples or names, in which a `$ref` is data; links, which no callback needs; discovery follows callbacks. */
const notFollowed = new Set([
  'callbacks',
  'example',
  'examples',
  'default',
  'enum',
  'const',
  'mapping',
  'links',
]);
/** The names in these maps are the user's own and may be any word. */
const nameMaps = new Set(['properties', 'patternProperties', 'content', 'headers', 'responses']);
const maxValues = 200_000;

/**
 * References that lead nowhere in what the operations with callbacks, and the callback requests, are made of:
 * parameters, bodies, responses and their schemas. One problem for each referring place.
 * @example deadReferences(workspace, sites)[0]?.code // 'ref-missing'
 */
export function deadReferences(workspace: Workspace, sites: Iterable<RequestSite>): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const waiting: Place[] = [];
  let values = 0;
  for (const { place, pathItems } of sites) {
    waiting.push(place);
    for (const pathItem of pathItems) {
      if (member(workspace.value(pathItem), 'parameters') === undefined) continue;
      waiting.push(childPlace(pathItem, 'parameters'));
    }
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = placeKey(next);
    if (seen.has(key)) continue;
    seen.add(key);
    visit(workspace.value(next), next, false);
  }
  return problems;

  function visit(value: JsonValue | undefined, place: Place, names: boolean): void {
    values += 1;
    if (values > maxValues) return;
    if (!names && stringMember(value, '$ref') !== undefined) visitReference(place);
    for (const [name, item] of inner(value, names)) {
      visit(item, childPlace(place, name), !names && nameMaps.has(name));
    }
  }

  function visitReference(place: Place): void {
    const followed = follow(workspace, place);
    if (followed.kind === 'found') waiting.push(followed.place);
    else problems.push(deadReference(workspace, followed));
  }
}

/** The objects and arrays in a value that may hold references. */
function inner(value: JsonValue | undefined, names: boolean): readonly (readonly [string, JsonValue])[] {
  if (isArray(value)) return value.map((item, index) => [String(index), item]);
  return members(value).filter(([name, item]) => {
    return typeof item === 'object' && (names || !(notFollowed.has(name) || name.startsWith('x-')));
  });
}
