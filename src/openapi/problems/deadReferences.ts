import { deadReference } from '../discovery/structure/deadReference.ts';
import type { RequestSite } from '../discovery/walk.ts';
import type { JsonValue } from '../source/json.ts';
import { isArray, member, stringMember } from '../source/json.ts';
import { formatPointer, step } from '../source/pointer.ts';
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
const MOST_VALUES = 200_000;

/**
 * References that lead nowhere in what the operations with callbacks, and the callback requests, are made of:
 * parameters, bodies, responses and their schemas. One problem for each referring place.
 * @example deadReferences(workspace, sites)[0]?.code // 'ref-missing'
 */
export function deadReferences(workspace: Workspace, sites: Iterable<RequestSite>): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const waiting: Pick<RequestSite, 'place' | 'value'>[] = [];
  let values = 0;
  for (const site of sites) {
    waiting.push(site);
    for (const pathItem of site.pathItems) {
      const value = member(workspace.value(pathItem), 'parameters');
      if (value !== undefined) waiting.push({ place: childPlace(pathItem, 'parameters'), value });
    }
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = placeKey(next.place);
    if (seen.has(key)) continue;
    seen.add(key);
    visit(next.value, { start: next.place, tokens: [] }, false);
  }
  return problems;

  function visit(value: JsonValue | undefined, path: Path, names: boolean): void {
    values += 1;
    if (values > MOST_VALUES) return;
    if (!names && stringMember(value, '$ref') !== undefined)
      visitReference({ uri: path.start.uri, pointer: path.start.pointer + formatPointer(path.tokens) });
    if (typeof value !== 'object' || value === null) return;
    for (const name of Object.keys(value)) {
      const item = step(value, name);
      if (typeof item !== 'object' || (!isArray(value) && !names && isData(name))) continue;
      path.tokens.push(name);
      visit(item, path, !names && nameMaps.has(name));
      path.tokens.pop();
    }
  }

  function visitReference(place: Place): void {
    const followed = follow(workspace, place);
    if (followed.kind === 'found') waiting.push(followed);
    else problems.push(deadReference(workspace, followed));
  }
}

/** The way to a value; its place is written only if the value is a reference, as few are. */
interface Path {
  readonly start: Place;
  readonly tokens: string[];
}

/** A member that may hold anything, or is followed elsewhere. */
function isData(name: string): boolean {
  return notFollowed.has(name) || name.startsWith('x-');
}
