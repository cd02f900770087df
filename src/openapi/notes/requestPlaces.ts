import { own } from '../source/json.ts';
import { requestPath } from '../workspace/lookup.ts';
import { expressionNames } from './expressionNames.ts';
import type { NotePartKind, NotePlace } from './note.types.ts';
import type { NotedDescription } from './notePlaces.ts';

/** More than anyone looks for in a list. */
const MOST = 100;

/**
 * The places around one request that a note can be pinned to: the request, the parts of its URL, its replies, and the
 * request that it answers to with its fields and responses, as far as their details are known.
 *
 * @param id Of a callback request or webhook.
 * @returns At most 100, each once; none where there is no such request.
 * @example requestPlaces({ analysis, details: {} }, callbackId)[0] // { id: callbackId }
 */
export function requestPlaces({ analysis, details }: NotedDescription, id: string): readonly NotePlace[] {
  const [request, parent] = requestPath(analysis, id).toReversed();
  if (!request) return [];
  const part = (of: string, kind: NotePartKind) => (name: string) => ({ id: of, part: { kind, name } });
  const urls = 'key' in request ? expressionNames(request).filter((name) => name !== undefined) : [];
  const repliesOf = (of: string) =>
    (own(details, of)?.responses ?? []).map(({ status }) => part(of, 'reply')(status));
  const fieldsOf = (of: string) => {
    const detail = own(details, of);
    const names = (detail?.parameters ?? []).map((field) => `request.${field.id}`);
    return [...names, ...(detail?.requestBody ? ['request.body'] : [])].map(part(of, 'field'));
  };
  const above = parent ? [{ id: parent.id }, ...fieldsOf(parent.id), ...repliesOf(parent.id)] : [];
  const parts = [...new Set(urls)].map(part(id, 'url'));
  return [{ id }, ...parts, ...repliesOf(id), ...above, ...fieldsOf(id)].slice(0, MOST);
}
