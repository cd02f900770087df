import { describeServers } from '../exchange/describeServers.ts';
import { isArray, isObject, type JsonObject, type JsonValue, member, members } from '../source/json.ts';
import { childPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { hasComponent } from './componentTable.ts';
import { isPlainData, type SliceContext } from './copying.ts';
import { copyParameters, copyRequestBody, copyResponses, nameResponses } from './copyMessage.ts';

/** Copies a member of `callbacks`; given by the caller, since the two call each other. */
export type CopyCallback = (slice: SliceContext, place: Place, out: string) => JsonValue;

/**
 * Copies an Operation Object with those of its callbacks that are kept; of one that only links lead to, what makes its
 * request.
 *
 * @param pathItem Its path item, whose servers come before those of the document.
 * @param out Where in the slice it is written.
 */
export function copyOperation(
  slice: SliceContext,
  place: Place,
  pathItem: Place,
  out: string,
  copyCallback: CopyCallback,
): JsonValue {
  const value = slice.workspace.value(place);
  const { uri } = place;
  const isTarget = slice.kept.targets.has(placeKey(place));
  noteTags(slice, value);
  if (member(value, 'security') === undefined) slice.root.usesSecurity = true;
  const entries = members(value).flatMap(([name, item]): readonly (readonly [string, JsonValue])[] => {
    switch (name) {
      case 'parameters':
        return [[name, copyParameters(slice, item, uri)]];
      case 'requestBody':
        return [[name, copyRequestBody(slice, item, uri)]];
      case 'responses':
        return [[name, (isTarget ? nameResponses : copyResponses)(slice, item, uri)]];
      case 'security':
        return [[name, copySecurity(slice, item, uri)]];
      case 'callbacks': {
        const kept = copyCallbacks(slice, childPlace(place, name), childPointer(out, name), copyCallback);
        return Object.keys(kept).length > 0 ? [[name, kept]] : [];
      }
      default:
        return isPlainData(name, item) ? [[name, item]] : [];
    }
  });
  return { ...Object.fromEntries(entries), ...ownServers(slice, place, pathItem) };
}

function copyCallbacks(slice: SliceContext, place: Place, out: string, copy: CopyCallback): JsonObject {
  const kept = members(slice.workspace.value(place))
    .map(([name]) => name)
    .filter((name) => slice.kept.names.has(placeKey(childPlace(place, name))));
  return Object.fromEntries(
    kept.map((name) => [name, copy(slice, childPlace(place, name), childPointer(out, name))]),
  );
}

function noteTags(slice: SliceContext, operation: JsonValue | undefined): void {
  const tags = member(operation, 'tags');
  if (!isArray(tags)) return;
  for (const tag of tags) if (typeof tag === 'string') slice.tags.add(tag);
}

/** An operation of another document is sent to the servers of that document, which the slice does not have. */
function ownServers(slice: SliceContext, place: Place, pathItem: Place): JsonObject {
  const { workspace } = slice;
  if (place.uri === workspace.set.entry) return {};
  if (describeServers([place, pathItem].map(workspace.value)).length > 0) return {};
  const root = { uri: place.uri, pointer: '' };
  const servers = member(workspace.value(root), 'servers');
  const found = describeServers([workspace.value(root)]).length > 0;
  return found && servers !== undefined && isObject(workspace.value(place)) ? { servers } : {};
}

/**
 * Copies `security` with the schemes it names (Security Requirement Object). They are components of the entry document;
 * 3.2 also lets a name be a reference. An unknown name is kept unchanged.
 *
 * @param uri Its document.
 */
export function copySecurity(slice: SliceContext, value: JsonValue, uri: string): JsonValue {
  if (!isArray(value)) return value;
  return value.map((requirement) =>
    isObject(requirement)
      ? Object.fromEntries(
          members(requirement).map(([name, scopes]) => [schemeName(slice, name, uri), scopes]),
        )
      : requirement,
  );
}

function schemeName(slice: SliceContext, name: string, uri: string): string {
  const { workspace, components, minor } = slice;
  if (hasComponent(workspace, workspace.set.entry, 'securitySchemes', name)) {
    components.keep('securitySchemes', name);
    return name;
  }
  const isReference = minor === '3.2' && workspace.resolve({ uri, pointer: '' }, name).kind === 'found';
  if (!isReference) return name;
  const reference = components.refer('securitySchemes', uri, name);
  return parsePointer(reference.slice(1))?.at(-1) ?? name;
}
