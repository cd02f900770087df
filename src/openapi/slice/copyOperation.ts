import { describeServers } from '../exchange/servers.ts';
import { isArray, isObject, type JsonObject, type JsonValue, member, members } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { isPlainData } from './copyData.ts';
import { copyParameters, copyRequestBody, copyResponses } from './copyMessage.ts';
import { copySecurity } from './copySecurity.ts';
import type { SliceContext } from './slice.types.ts';

/** Copies a member of `callbacks`; given by the caller, since the two call each other. */
export type CopyCallback = (slice: SliceContext, place: Place, out: string) => JsonValue;

/**
 * Copies an Operation Object with those of its callbacks that are kept.
 *
 * @param pathItem Where it stands: its servers come before those of the document.
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
  noteTags(slice, value);
  if (member(value, 'security') === undefined) slice.root.usesSecurity = true;
  const entries = members(value).flatMap(([name, item]): readonly (readonly [string, JsonValue])[] => {
    switch (name) {
      case 'parameters':
        return [[name, copyParameters(slice, item, uri)]];
      case 'requestBody':
        return [[name, copyRequestBody(slice, item, uri)]];
      case 'responses':
        return [[name, copyResponses(slice, item, uri)]];
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
  if (describeServers(workspace, [place, pathItem]).length > 0) return {};
  const root = { uri: place.uri, pointer: '' };
  const servers = member(workspace.value(root), 'servers');
  const found = describeServers(workspace, [root]).length > 0;
  return found && servers !== undefined && isObject(workspace.value(place)) ? { servers } : {};
}
