import type { RequestSite } from '../discovery/walk.ts';
import { members, stringMember } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * An `operationId` that several operations have, callbacks included: it MUST be unique among all operations described
 * in the API (Operation Object). One operation that is reached in several ways is still one.
 * @example duplicateOperationIds(workspace, '3.1', sites)[0]?.code // 'opid-dup'
 */
export function duplicateOperationIds(
  workspace: Workspace,
  minor: OpenApiMinor,
  sites: Iterable<RequestSite>,
): readonly Problem[] {
  const byName = new Map<string, Map<string, Place>>();
  const add = (name: string | undefined, place: Place) => {
    if (name === undefined) return;
    const places = byName.get(name) ?? new Map<string, Place>();
    byName.set(name, places.set(placeKey(place), place));
  };
  for (const { name, place } of onPaths(workspace, minor)) add(name, place);
  for (const { place, value } of sites) add(stringMember(value, 'operationId'), place);
  return [...byName].flatMap(([name, places]) =>
    places.size > 1 ? repeated(workspace, name, [...places.values()]) : [],
  );
}

/** Those of callbacks and webhooks are sites. */
function onPaths(
  workspace: Workspace,
  minor: OpenApiMinor,
): readonly { readonly name: string; readonly place: Place }[] {
  const root = { uri: workspace.set.entry, pointer: '' };
  const map = childPlace(root, 'paths');
  return members(workspace.value(map)).flatMap(([name, value]) => {
    const pathItem = follow(workspace, childPlace(map, name), value);
    if (name.startsWith('x-') || pathItem.kind !== 'found') return [];
    return members(pathItem.value).flatMap(([method, operation]) => {
      const id = isMethod(method, minor) ? stringMember(operation, 'operationId') : undefined;
      return id === undefined ? [] : [{ name: id, place: childPlace(pathItem.place, method) }];
    });
  });
}

/** All but the first in the text. */
function repeated(workspace: Workspace, name: string, places: readonly Place[]): readonly Problem[] {
  const found = places
    .map((place) => ({ place, range: workspace.range(childPlace(place, 'operationId'), 'value') }))
    .toSorted((left, right) => inText(workspace, left.range, right.range));
  const [first, ...others] = found;
  if (!first) return [];
  return others.map(({ range }) =>
    createProblem('opid-dup', {
      message: `The \`operationId\` ${inlineCode(name)} is already used by ${inlineCode(labelOf(first.place))}; it must be unique.`,
      hint: 'Write another name here; callbacks count like all other operations.',
      range,
    }),
  );
}

function inText({ set }: Workspace, left: DocumentRange, right: DocumentRange): number {
  const position = ({ uri }: DocumentRange) => set.documents.findIndex((each) => each.uri === uri);
  return position(left) - position(right) || left.start - right.start;
}

function labelOf({ pointer }: Place): string {
  const [method = '', path = ''] = (parsePointer(pointer) ?? []).toReversed();
  return `${method.toUpperCase()} ${path}`;
}
