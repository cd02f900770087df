import { findDeclared } from '../discovery/declaredParameters.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { KeySource } from '../exchange/keySources.ts';
import type { Expression } from '../expression/expression.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { schemaAlternatives } from '../schema/alternatives.ts';
import { schemaAt } from '../schema/schemaAt.ts';
import { member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import type { Reason } from '../verdict/reason.ts';
import { reasonText } from '../verdict/reasonText.ts';
import { type SourceContext, sourcePresence } from '../verdict/sourcePresence.ts';
import { follow } from '../workspace/follow.ts';
import { hiddenMembers } from '../workspace/hiddenMembers.ts';
import type { Party } from '../workspace/model.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { branchFacts } from './branchFacts.ts';
import type { AbsenceFacts, SourceFacts } from './facts.types.ts';
import { valueFacts } from './valueFacts.ts';

/** An expression that reads a part of a message. */
export type PartExpression = Extract<Expression, { readonly message: unknown }>;

/** They say what a value is, not whether it is there. */
const OF_THE_VALUE = new Set<Reason['kind']>(['null', 'always-null', 'compound']);
/** Nothing in the description declares such a value. */
const UNDECLARED = new Set<Reason['kind']>([
  ...(['undeclared', 'missing', 'open', 'no-body', 'no-response', 'no-response-body'] as const),
  ...(['unreadable-media', 'response-parameter', 'ignored-body'] as const),
]);

/**
 * What the description says of the value that one expression reads.
 *
 * @param context The operation whose exchange is read. @param sources What the callback key reads.
 * @example sourceFacts(expression, context, detail, sources).required // false
 */
export function sourceFacts(
  expression: PartExpression,
  context: SourceContext & { readonly sender: Party },
  detail: OperationDetail,
  sources: readonly KeySource[],
): SourceFacts {
  const { workspace } = context;
  const { message, kind } = expression;
  const presence = sourcePresence(expression, context);
  const about = presence.reasons.filter((reason) => !OF_THE_VALUE.has(reason.kind));
  const declared = presence.ends.length > 0 || !about.some((reason) => UNDECLARED.has(reason.kind));
  const hasValue = presence.kind !== 'never' || about.length === 0;
  const holder = kind === 'body' ? bodyOf(expression, context, detail) : undefined;
  const schema = kind === 'body' ? holder?.schema : fieldSchema(expression, context);
  const ends =
    presence.ends.length > 0 || schema === undefined || kind === 'body'
      ? presence.ends
      : schemaAlternatives(workspace, [schemaAt(workspace, schema)]);
  // Where one branch declares it, another that is open is a branch without it, and no reason to leave it out of this one.
  const leavesOut = (reason: Reason) => reason.kind !== 'open' || presence.ends.length === 0;
  const absences = hasValue ? about.filter(leavesOut).flatMap((reason) => absenceOf(reason, expression)) : [];
  const ofMessage = sources.filter((source) => source.message === message);
  return {
    source: 'name' in expression ? `${message}.${kind}.${expression.name}` : `${message}.body`,
    ...('pointer' in expression && { pointer: expression.pointer }),
    declared,
    required: declared && hasValue && about.length === 0,
    ...(absences.length > 0 && { absences }),
    value: valueFacts(ends),
    ...(holder?.status !== undefined && { status: holder.status }),
    ...(holder !== undefined && { mediaType: holder.mediaType }),
    branches: schema
      ? branchFacts({
          workspace,
          hidden: hiddenMembers(context.sender, message),
          schema: schemaAt(workspace, schema),
          pointer: 'pointer' in expression ? expression.pointer : '',
          sources: ofMessage,
        })
      : [],
  };
}

function absenceOf(reason: Reason, expression: PartExpression): readonly AbsenceFacts[] {
  const because = reasonText(reason, expression.message);
  switch (reason.kind) {
    case 'optional-parameter':
    case 'optional-header':
    case 'standard-header':
    case 'undeclared':
      return [{ of: 'field', because }];
    case 'optional-body':
      return [{ of: 'body', because }];
    case 'optional-property':
    case 'short-array':
    case 'open':
    case 'read-only':
    case 'write-only':
      return [
        reason.pointer === '' ? { of: 'body', because } : { of: 'member', pointer: reason.pointer, because },
      ];
    default:
      return [];
  }
}

interface BodyHolder {
  readonly schema: Place;
  readonly mediaType: string;
  readonly status?: string;
}

/** The body that a pointer runs on by default: of the first response that is chosen, in the first type that can be read. */
function bodyOf(
  { message }: PartExpression,
  { workspace, place }: SourceContext,
  detail: OperationDetail,
): BodyHolder | undefined {
  const status = message === 'response' ? detail.defaultStatus : undefined;
  if (message === 'response' && status === undefined) return undefined;
  const written =
    status === undefined ? childPlace(place, 'requestBody') : childPlace(place, 'responses', status);
  const body = follow(workspace, written);
  if (body.kind !== 'found') return undefined;
  const readable = members(member(body.value, 'content')).find(
    ([mediaType]) => !/^(?:xml|opaque)$/.test(dataFormOf(mediaType)),
  );
  if (readable === undefined) return undefined;
  const [mediaType] = readable;
  const media = follow(workspace, childPlace(body.place, 'content', mediaType));
  if (media.kind !== 'found' || member(media.value, 'schema') === undefined) return undefined;
  return { schema: childPlace(media.place, 'schema'), mediaType, ...(status !== undefined && { status }) };
}

/** The schema of a parameter or response header, also where a media type holds it. */
function fieldSchema(expression: PartExpression, context: SourceContext): Place | undefined {
  if (!('name' in expression)) return undefined;
  const { workspace } = context;
  const place =
    expression.message === 'request'
      ? findDeclared(context.declared, expression.kind, expression.name)?.place
      : headerPlace(workspace, context.place, expression.name);
  if (place === undefined) return undefined;
  const [content] = members(member(workspace.value(place), 'content'));
  const holder = content === undefined ? place : childPlace(place, 'content', content[0]);
  return member(workspace.value(holder), 'schema') === undefined ? undefined : childPlace(holder, 'schema');
}

/** The first response that declares the header. */
function headerPlace(workspace: Workspace, operation: Place, name: string): Place | undefined {
  const responses = childPlace(operation, 'responses');
  for (const [status] of members(workspace.value(responses))) {
    const response = follow(workspace, childPlace(responses, status));
    if (response.kind !== 'found') continue;
    const headers = childPlace(response.place, 'headers');
    const found = members(workspace.value(headers)).find(
      ([each]) => each.toLowerCase() === name.toLowerCase(),
    );
    const header = found && follow(workspace, childPlace(headers, found[0]));
    if (header?.kind === 'found') return header.place;
  }
  return undefined;
}
