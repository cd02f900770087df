import { isObject, member, members } from '../json.ts';
import type { Place } from '../source/range.ts';
import { follow } from './follow.ts';
import { childPlace } from './place.ts';
import { schemaPointers } from './schemaPointers.ts';
import type { Workspace } from './workspace.ts';

/**
 * The members that a request body of an operation can have, in any of its media types.
 *
 * @param operation The Operation Object.
 * @returns Distinct JSON Pointers, nearest first within each media type; none where there is no body.
 */
export function requestPointers(workspace: Workspace, operation: Place): readonly string[] {
  return [...new Set(contentPointers(workspace, childPlace(operation, 'requestBody')))];
}

/** The same for the bodies of all responses. */
export function responsePointers(workspace: Workspace, operation: Place): readonly string[] {
  const responses = childPlace(operation, 'responses');
  const names = members(workspace.value(responses)).map(([status]) => status);
  return [...new Set(names.flatMap((status) => contentPointers(workspace, childPlace(responses, status))))];
}

function contentPointers(workspace: Workspace, body: Place): readonly string[] {
  const followed = follow(workspace, body);
  if (followed.kind !== 'found') return [];
  const content = childPlace(followed.place, 'content');
  return members(member(followed.value, 'content')).flatMap(([mediaType]) =>
    mediaPointers(workspace, childPlace(content, mediaType)),
  );
}

/** `itemSchema` (3.2) describes the elements of a sequence of items, whose data form is an array. */
function mediaPointers(workspace: Workspace, media: Place): readonly string[] {
  const followed = follow(workspace, media);
  if (followed.kind !== 'found') return [];
  const whole = schemaPointers(workspace, childPlace(followed.place, 'schema'));
  if (!isObject(member(followed.value, 'itemSchema'))) return whole;
  const items = schemaPointers(workspace, childPlace(followed.place, 'itemSchema'));
  return [...whole, '/0', ...items.map((pointer) => `/0${pointer}`)];
}
