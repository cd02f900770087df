import type { Description } from '../description/describeWith.ts';
import { declaredParameters } from '../discovery/declaredParameters.ts';
import type { RequestSite } from '../discovery/walk.ts';
import { keySources } from '../exchange/keySources.ts';
import { messagePointers } from '../schema/messageSchemas.ts';
import { distinct } from '../source/distinct.ts';
import { isArray, type JsonValue, member, stringMember } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import { sourceContext } from '../verdict/sourcePresence.ts';
import { isWebhook, requestPath } from '../workspace/lookup.ts';
import type { CallbackRequest, Webhook } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { CallbackFacts } from './facts.types.ts';
import { pairedStatuses } from './pairedStatuses.ts';
import { type PartExpression, sourceFacts } from './sourceFacts.ts';

const MOST_SOURCES = 100;
const MOST_NAMES = 400;

/**
 * What a description says that decides the callback URL of one callback request, and how the request is secured: plain
 * data, for scenarios and findings.
 *
 * @param description The documents. @param callbackId The callback request, at any depth, or a webhook: no key, no sources.
 * @returns `undefined` for an id that is neither. Never throws; lists are cut at 100 sources and 400 names.
 * @example callbackFacts(description, callbackId)?.sources[0]?.required // false
 */
export function callbackFacts(description: Description, callbackId: string): CallbackFacts | undefined {
  const { analysis, workspace, siteOf } = description;
  const path = requestPath(analysis, callbackId);
  const callback = path.at(-1);
  const parent = path.at(-2);
  const site = siteOf(callbackId);
  const parentSite = parent && siteOf(parent.id);
  if (callback === undefined || !site) return undefined;
  if (isWebhook(callback)) return { ...ownFacts(description, callback, site), ...NO_KEY };
  if (!('key' in callback) || !parent || !parentSite) return undefined;
  const detail = description.describe(parent.id);
  const ownDetail = description.describe(callbackId);
  const minor = minorOfKind(analysis.kind);
  const context = {
    ...sourceContext({ workspace, minor }, parent.method, parentSite),
    sender: parent.sender,
  };
  const { parsed } = readingOf(callback);
  const sources = keySources([parsed]);
  return {
    ...ownFacts(description, callback, site),
    sources: detail ? expressionsOf(callback).map((each) => sourceFacts(each, context, detail, sources)) : [],
    otherMethods: parent.callbacks
      .filter(({ name, key, id }) => name === callback.name && key === callback.key && id !== callbackId)
      .map(({ method }) => method)
      .slice(0, MOST_NAMES),
    paired: detail ? pairedStatuses(detail, ownDetail) : {},
  };
}

/** What only a callback key brings. */
const NO_KEY = { sources: [], otherMethods: [], paired: {} } as const;

/** What the callback request, or the webhook, says of itself. */
function ownFacts(
  description: Description,
  { id, place }: CallbackRequest | Webhook,
  site: RequestSite,
): Omit<CallbackFacts, keyof typeof NO_KEY> {
  const { workspace } = description;
  const operation = workspace.value(place);
  const root = workspace.value({ uri: workspace.set.entry, pointer: '' });
  return {
    callbackId: id,
    security: securityOf(member(operation, 'security'), member(root, 'security')),
    headers: declaredParameters(workspace, site)
      .filter((each) => each.in === 'header')
      .map(({ name }) => name)
      .slice(0, MOST_NAMES),
    members: memberNames(messagePointers(workspace, place, 'request')),
    description: [stringMember(operation, 'summary'), stringMember(operation, 'description')]
      .filter((each) => each !== undefined)
      .join('\n'),
    replies: (description.describe(id)?.responses ?? []).map(({ status }) => status).slice(0, MOST_NAMES),
  };
}

/** Each distinct part of a message that the key reads; `$url`, `$method` and `$statusCode` are always there. */
function expressionsOf(callback: CallbackRequest): readonly PartExpression[] {
  const found = readingOf(callback).parsed.parts.flatMap((part): readonly PartExpression[] =>
    part.kind === 'expression' && 'message' in part.expression ? [part.expression] : [],
  );
  return distinct(found, (each) =>
    JSON.stringify([each.message, each.kind, 'name' in each ? each.name : each.pointer]),
  ).slice(0, MOST_SOURCES);
}

function securityOf(own: JsonValue | undefined, inherited: JsonValue | undefined): CallbackFacts['security'] {
  if (isArray(own)) return own.length === 0 ? 'empty' : 'own';
  return isArray(inherited) && inherited.length > 0 ? 'inherited' : 'absent';
}

function memberNames(pointers: readonly string[]): CallbackFacts['members'] {
  const names = pointers.flatMap((pointer) => parsePointer(pointer)?.at(-1) ?? []);
  return distinct(names.filter((name) => !/^\d+$/.test(name))).slice(0, MOST_NAMES);
}
