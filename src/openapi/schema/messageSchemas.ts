import type { Message } from '../expression/expression.ts';
import { member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { schemaPointers } from './schemaPointers.ts';

/** What describes one body: a schema of the whole, or (3.2 `itemSchema`) of the elements of an array. */
export interface BodySchemaPlace {
  readonly place: Place;
  readonly of: 'whole' | 'items';
}

/**
 * The schemas of a message's bodies, one for each media type, those of all responses for `response`.
 *
 * @param operation The Operation Object.
 * @returns In document order. A media type without schema gives the place where one would be; references that lead
 *   nowhere give none.
 * @example messageSchemas(workspace, operation, 'request').map(({ of }) => of) // ['whole']
 */
export function messageSchemas(
  workspace: Workspace,
  operation: Place,
  message: Message,
): readonly BodySchemaPlace[] {
  if (message === 'request') return contentSchemas(workspace, childPlace(operation, 'requestBody'));
  const responses = childPlace(operation, 'responses');
  return members(workspace.value(responses)).flatMap(([status]) =>
    contentSchemas(workspace, childPlace(responses, status)),
  );
}

function contentSchemas(workspace: Workspace, body: Place): readonly BodySchemaPlace[] {
  const followed = follow(workspace, body);
  if (followed.kind !== 'found') return [];
  const content = childPlace(followed.place, 'content');
  return members(member(followed.value, 'content')).flatMap(([mediaType]): readonly BodySchemaPlace[] => {
    const media = follow(workspace, childPlace(content, mediaType));
    if (media.kind !== 'found') return [];
    const items = member(media.value, 'itemSchema') !== undefined;
    const place = childPlace(media.place, items ? 'itemSchema' : 'schema');
    return [{ place, of: items ? 'items' : 'whole' }];
  });
}

/**
 * The members that the bodies of a message can have, in any of its media types (and, for responses, any response).
 *
 * @param operation The Operation Object.
 * @returns Distinct JSON Pointers, nearest first within each media type; none if there is no body.
 * @example messagePointers(workspace, operation, 'request') // ['/id', '/owner', '/owner/name']
 */
export function messagePointers(workspace: Workspace, operation: Place, message: Message): readonly string[] {
  const pointers = messageSchemas(workspace, operation, message).flatMap((schema) => {
    const found = schemaPointers(workspace, schema.place);
    return schema.of === 'whole' ? found : ['/0', ...found.map((pointer) => `/0${pointer}`)];
  });
  return [...new Set(pointers)];
}
