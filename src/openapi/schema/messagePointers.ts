import type { Message } from '../expression/expression.ts';
import type { Place } from '../source/range.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { messageSchemas } from './messageSchemas.ts';
import { schemaPointers } from './schemaPointers.ts';

/**
 * The members that the bodies of a message can have, in any of its media types (and, for responses, any response).
 *
 * @param operation The Operation Object.
 * @returns Distinct JSON Pointers, nearest first within each media type; none where there is no body.
 * @example messagePointers(workspace, operation, 'request') // ['/id', '/owner', '/owner/name']
 */
export function messagePointers(workspace: Workspace, operation: Place, message: Message): readonly string[] {
  const pointers = messageSchemas(workspace, operation, message).flatMap((schema) => {
    const found = schemaPointers(workspace, schema.place);
    return schema.of === 'whole' ? found : ['/0', ...found.map((pointer) => `/0${pointer}`)];
  });
  return [...new Set(pointers)];
}
