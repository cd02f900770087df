import type { Message } from '../expression/expression.ts';
import { type BundledSchema, bundleSchema } from '../schema/bundleSchema.ts';
import { type DialectReading, dialectAt } from '../schema/dialect.ts';
import { endOfReferences, schemaAt } from '../schema/schemaAt.ts';
import { member } from '../source/json.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { hiddenMembers } from '../workspace/hiddenMembers.ts';
import { requestPath } from '../workspace/lookup.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Description } from './describeSet.ts';

/** Which body's schema is wanted. */
export interface SchemaQuestion {
  /** An operation or callback request. */
  readonly id: string;
  readonly message: Message;
  /** Of a response: the declared status, `201`, `2XX` or `default`. */
  readonly status?: string;
  /** As the document's `content` has it. */
  readonly mediaType: string;
}

/** The schema of one body, self-contained data. */
export interface BodySchema extends BundledSchema, DialectReading {
  /** The whole body, or (3.2 `itemSchema`) each item of it. */
  readonly of: 'whole' | 'items';
  readonly message: Message;
  /** The keyword of members that the message is not meant to have. */
  readonly hidden: 'readOnly' | 'writeOnly';
  /** Where the document has it. */
  readonly range: DocumentRange;
}

/**
 * The schema of a request's or response's body, in the dialect of its document (Media Type Object, all versions).
 *
 * @param description The documents. @param question Which body.
 * @returns `undefined` if there is no such request, body or schema; references that lead nowhere are listed in
 *   `missing` and read as "anything goes".
 * @example schemaOf(description, { id, message: 'request', mediaType: 'application/json' })?.schema // { type: 'object', … }
 */
export function schemaOf(description: Description, question: SchemaQuestion): BodySchema | undefined {
  const { workspace, analysis } = description;
  const node = requestPath(analysis, question.id).at(-1);
  const media = node && mediaPlace(workspace, node.place, question);
  if (!media) return undefined;
  const keyword = ['schema', 'itemSchema'].find((each) => member(workspace.value(media), each) !== undefined);
  if (keyword === undefined) return undefined;
  const schema = childPlace(media, keyword);
  const { place: end } = endOfReferences(workspace, schemaAt(workspace, schema)).schema;
  return {
    ...bundleSchema(workspace, schema),
    ...dialectAt(workspace, end),
    of: keyword === 'schema' ? 'whole' : 'items',
    message: question.message,
    hidden: hiddenMembers(node.sender, question.message),
    range: workspace.range(schema, 'key'),
  };
}

function mediaPlace(workspace: Workspace, operation: Place, question: SchemaQuestion): Place | undefined {
  const { message, status, mediaType } = question;
  const written =
    message === 'request'
      ? childPlace(operation, 'requestBody')
      : childPlace(operation, 'responses', status ?? '');
  const body = follow(workspace, written);
  if (body.kind !== 'found') return undefined;
  const media = follow(workspace, childPlace(body.place, 'content', mediaType));
  return media.kind === 'found' ? media.place : undefined;
}
