import type { Expression, ParsedKey } from '../expression/expression.ts';
import { defined } from '../source/defined.ts';
import { type JsonValue, member, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { follow } from '../workspace/follow.ts';
import { hiddenMembers } from '../workspace/hiddenMembers.ts';
import type { Party } from '../workspace/model.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { apiKeyFields } from './apiKeyFields.ts';
import { describeContent } from './describeMedia.ts';
import { describeParameters } from './describeParameters.ts';
import { defaultStatusOf, describeResponses } from './describeResponses.ts';
import { describeSecurity } from './describeSecurity.ts';
import { describeServers } from './describeServers.ts';
import type { BodyDetail, OperationDetail, ResponseDetail, ServerDetail, SharedWords } from './detail.ts';
import { type DescribeContext, keySources, linkSources } from './keySources.ts';
import { consumerOrigin, isAbsoluteUrl, providerOrigin } from './servers.ts';

/** Which operation to describe, and the callback keys that are evaluated against its exchange. */
export interface DescribeTarget {
  readonly id: string;
  /** Upper case for the fixed methods, verbatim for `additionalOperations`. */
  readonly method: string;
  /** Path template, webhook name, or callback key. */
  readonly path: string;
  /** The Operation Object. */
  readonly place: Place;
  readonly value: JsonValue | undefined;
  /** The path items that hold it, nearest first. */
  readonly pathItemPlaces: readonly Place[];
  readonly minor: OpenApiMinor;
  /** Keys of the callbacks directly under this operation; the repaired reading where there is one. */
  readonly keys: readonly ParsedKey[];
  /** What links of its responses read besides. */
  readonly linked?: readonly Expression[];
  readonly isCallback: boolean;
  /** Who sends the request. */
  readonly sender: Party;
  readonly isWebhook?: boolean;
}

/**
 * Describes an operation or callback request with a sample for every input (Operation Object, all versions).
 *
 * References are followed; values that are missing or of the wrong type count as absent. Samples are the document's own
 * examples, else defaults, else generated from the schema and marked so.
 *
 * @param workspace The documents. @param target Which operation.
 * @returns Plain data; never throws.
 * @example describeOperation(workspace, target).parameters[0]?.sample.value // 'https://tonys-server.com'
 */
export function describeOperation(workspace: Workspace, target: DescribeTarget): OperationDetail {
  const { id, method, path, place, pathItemPlaces, minor, isCallback } = target;
  const keyed = keySources(target.keys);
  const sources = [...keyed, ...linkSources(target.linked ?? [])];
  const contextOf = (message: 'request' | 'response'): DescribeContext => ({
    workspace,
    minor,
    message,
    hidden: hiddenMembers(target.sender, message),
    sources: sources.filter((source) => source.message === message),
  });
  const operation = target.value;
  const summary = stringMember(operation, 'summary');
  const description = stringMember(operation, 'description');
  const responses = describeResponses(contextOf('response'), place, operation);
  const requestBody = describeBody(contextOf('request'), target);
  const apiKeys = apiKeyFields(workspace, [workspace.set.entry, place.uri]);
  const received = isReceived(target);
  const security = received ? describeSecurity(workspace, place, minor) : undefined;
  const shared = received ? sharedWords(workspace, pathItemPlaces) : undefined;
  const defaultStatus = defaultStatusOf(
    responses,
    keyed.filter(({ message }) => message === 'response'),
  );
  return defined({
    id,
    method,
    path,
    isCallback,
    ...(target.isWebhook === true ? { isWebhook: true } : {}),
    summary,
    description,
    shared,
    security,
    ...serversOf(workspace, target),
    parameters: describeParameters(
      contextOf('request'),
      { place, value: operation, pathItems: pathItemPlaces },
      acceptOf(responses),
    ),
    ...(apiKeys.length > 0 && { apiKeys }),
    requestBody,
    responses,
    defaultStatus,
  });
}

function describeBody(
  context: DescribeContext,
  { place: operation, value, method }: DescribeTarget,
): BodyDetail | undefined {
  const { workspace } = context;
  const written = { place: childPlace(operation, 'requestBody'), value: member(value, 'requestBody') };
  if (written.value === undefined) return undefined;
  const followed = follow(workspace, written.place, written.value);
  const { place, value: body } = followed.kind === 'found' ? followed : written;
  const description = stringMember(body, 'description');
  const ignored = context.minor === '3.0' && ['GET', 'HEAD', 'DELETE'].includes(method);
  return {
    required: member(body, 'required') === true,
    sentByDefault: !ignored,
    ...(description !== undefined && { description }),
    media: describeContent(context, childPlace(place, 'content'), member(body, 'content')),
  };
}

function serversOf(
  workspace: Workspace,
  target: DescribeTarget,
): { readonly servers: readonly ServerDetail[]; readonly generatedServer: boolean } {
  // No root `servers` can know the address of a receiver.
  const received = isReceived(target);
  const roots = received ? [] : [target.place.uri, workspace.set.entry].map((uri) => ({ uri, pointer: '' }));
  const above = [...target.pathItemPlaces, ...roots];
  const declared = describeServers([target.value, ...above.map(workspace.value)]);
  if (declared.length === 0) {
    return {
      servers: [{ url: received ? consumerOrigin : providerOrigin, variables: [] }],
      generatedServer: true,
    };
  }
  return {
    servers: declared,
    generatedServer: !declared.some((server) => isAbsoluteUrl(withDefaults(server))),
  };
}

/** A server may be a variable as a whole. */
function withDefaults({ url, variables }: ServerDetail): string {
  return variables.reduce((text, { name, default: value }) => text.replaceAll(`{${name}}`, () => value), url);
}

/** The receiver of a webhook or callback is the consumer. */
function isReceived({ isCallback, isWebhook, path }: DescribeTarget): boolean {
  return isCallback || isWebhook === true || !path.startsWith('/');
}

/** The nearest path item's words; those beside a `$ref` come before those of its target. */
function sharedWords(workspace: Workspace, pathItems: readonly Place[]): SharedWords | undefined {
  const first = (name: string) =>
    pathItems.map((place) => stringMember(workspace.value(place), name)).find((text) => text !== undefined);
  const [summary, description] = [first('summary'), first('description')];
  if (summary === undefined && description === undefined) return undefined;
  return defined({
    summary,
    description,
  });
}

function acceptOf(responses: readonly ResponseDetail[]): string {
  return responses.flatMap((response) => response.media)[0]?.mediaType ?? '*/*';
}
