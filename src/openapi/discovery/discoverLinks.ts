import { append } from '../source/append.ts';
import { isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { follow } from '../workspace/follow.ts';
import type {
  CallbackRequest,
  LinkParameter,
  LinkRequest,
  Operation,
  Party,
  ResponseLink,
} from '../workspace/model.ts';
import { childPlace, extentOf, placeKey } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Discovery } from './discover.ts';
import { linkExpressionsIn } from './linkExpressionsIn.ts';
import { linkRequest } from './linkRequest.ts';
import { type LinkTargets, linkTargets } from './linkTargets.ts';
import { deadReference } from './structure/deadReference.ts';
import { linksOutsideResponse, tooManyLinks, unusedLink } from './structure/linkFaults.ts';
import { ignoredSiblings } from './structure/refSiblings.ts';
import { wrongType } from './structure/wrongType.ts';
import { type RequestSite, startWalk } from './walk.ts';

export interface FoundLinks {
  /** In document order: those of paths, then of webhooks and of callback requests. */
  readonly links: readonly ResponseLink[];
  /** The request that each of them makes, in the same order. */
  readonly requests: readonly LinkRequest[];
  /** Operations that have links or that links lead to, and that discovery passed over. */
  readonly operations: readonly Operation[];
  /** Those of discovery, and of these operations. */
  readonly sites: ReadonlyMap<string, RequestSite>;
  readonly targets: LinkTargets;
  readonly problems: readonly Problem[];
}

/** A shared response can repeat its links in every operation. */
const MOST_LINKS = 20_000;

/**
 * Finds every Link Object of a description, in each response of operations, webhooks and callback requests, through
 * references (Response Object, Link Object; all versions).
 *
 * Links that cannot be read are problems, and the rest goes on; those whose target is not found have none. The same
 * component attached twice gives two links with two ids.
 *
 * @param found What `discover` found in the same documents.
 * @example discoverLinks(workspace, '3.1', discover(workspace, '3.1')).links[0]?.target?.path // '/users/{id}'
 */
export function discoverLinks(workspace: Workspace, minor: OpenApiMinor, found: Discovery): FoundLinks {
  const targets = linkTargets(workspace, startWalk(workspace, minor), found);
  const walk: LinkWalk = { workspace, targets, links: [], problems: [], used: new Set(), full: false };
  for (const node of holders(targets.operations, found.operations)) readHolder(walk, node);
  append(walk.problems, unusedLinks(walk));
  return {
    links: walk.links,
    requests: walk.links.map(linkRequest),
    operations: linkedOperations(walk.links, targets.operations, found.operations),
    sites: targets.sites,
    targets,
    problems: walk.problems,
  };
}

interface LinkWalk {
  readonly workspace: Workspace;
  readonly targets: LinkTargets;
  readonly links: ResponseLink[];
  readonly problems: Problem[];
  /** Components that something refers to, as `placeKey`s. */
  readonly used: Set<string>;
  full: boolean;
}

/** Each request once, whose responses may have links. */
function holders(
  onPaths: readonly Operation[],
  found: readonly Operation[],
): readonly (Operation | CallbackRequest)[] {
  const withCallbacks = new Map(found.map((operation) => [operation.id, operation]));
  const all: (Operation | CallbackRequest)[] = [];
  const pending: (Operation | CallbackRequest)[] = [];
  const add = (node: Operation | CallbackRequest) => {
    pending.push(node);
    for (let next = pending.pop(); next; next = pending.pop()) {
      // An unused Callback Object stands in for an operation.
      if (!('origin' in next && next.origin === 'component-callback')) all.push(next);
      for (const callback of next.callbacks.toReversed()) pending.push(callback);
    }
  };
  for (const operation of onPaths) {
    add(withCallbacks.get(operation.id) ?? operation);
    withCallbacks.delete(operation.id);
  }
  for (const operation of withCallbacks.values()) add(operation);
  return all;
}

function linkedOperations(
  links: readonly ResponseLink[],
  onPaths: readonly Operation[],
  found: readonly Operation[],
): readonly Operation[] {
  const known = new Set(found.map(({ id }) => id));
  const linked = new Set(links.flatMap(({ parentId, target }) => [parentId, target?.id ?? parentId]));
  return onPaths.filter(({ id }) => linked.has(id) && !known.has(id));
}

/** A response that links belong to. */
interface Holder {
  readonly id: string;
  readonly status: string;
  readonly sender: Party;
  readonly references: readonly Place[];
}

function readHolder(walk: LinkWalk, node: Operation | CallbackRequest): void {
  const { workspace } = walk;
  const operation = workspace.value(node.place);
  if (member(operation, 'links') !== undefined)
    walk.problems.push(linksOutsideResponse(workspace, node.place));
  const responses = childPlace(node.place, 'responses');
  for (const [status] of members(member(operation, 'responses'))) {
    if (status.startsWith('x-')) continue;
    // Where it leads nowhere, that is a problem of the response.
    const response = follow(workspace, childPlace(responses, status));
    if (response.kind !== 'found') continue;
    const { references } = response;
    readLinks(walk, { id: node.id, status, sender: node.sender, references }, response.place);
  }
}

function readLinks(walk: LinkWalk, holder: Holder, response: Place): void {
  const { workspace } = walk;
  const place = childPlace(response, 'links');
  const links = member(workspace.value(response), 'links');
  if (links === undefined) return;
  if (!isObject(links)) {
    walk.problems.push(wrongType(workspace, place, '`links`', links));
    return;
  }
  for (const [name] of members(links)) {
    const at = childPlace(place, name);
    if (walk.links.length >= MOST_LINKS) {
      if (!walk.full) walk.problems.push(tooManyLinks(workspace.range(at, 'key')));
      walk.full = true;
      return;
    }
    const link = readLink(walk, holder, name, at);
    if (link) walk.links.push(link);
  }
}

function readLink(walk: LinkWalk, holder: Holder, name: string, at: Place): ResponseLink | undefined {
  const { workspace, problems } = walk;
  const followed = follow(workspace, at);
  for (const reference of followed.references) {
    walk.used.add(placeKey(reference));
    append(problems, ignoredSiblings(workspace, reference));
  }
  if (followed.kind !== 'found') {
    problems.push(deadReference(workspace, followed));
    return undefined;
  }
  const { place, value } = followed;
  walk.used.add(placeKey(place));
  if (!isObject(value)) {
    problems.push(wrongType(workspace, place, `The link ${inlineCode(name)}`, value));
    return undefined;
  }
  const description = stringMember(value, 'description');
  const requestBody = member(value, 'requestBody');
  const server = member(value, 'server');
  const parameters = parametersOf(walk, place, value);
  const given = parameters.map((each) => ({
    at: childPlace(place, 'parameters', each.key),
    value: each.value,
  }));
  const body =
    requestBody === undefined ? [] : [{ at: childPlace(place, 'requestBody'), value: requestBody }];
  return {
    id: childPointer(holder.id, 'responses', holder.status, 'links', name),
    parentId: holder.id,
    status: holder.status,
    name,
    nameRange: workspace.range(at, 'key'),
    extent: extentOf(workspace, at),
    place,
    references: [...holder.references, ...followed.references],
    ...(description !== undefined && { description }),
    sender: holder.sender,
    ...targetOf(walk, place, value),
    parameters,
    expressions: [...given, ...body].flatMap((each) => linkExpressionsIn(workspace, each.at, each.value)),
    ...(requestBody !== undefined && {
      requestBody: { value: requestBody, range: workspace.range(childPlace(place, 'requestBody'), 'value') },
    }),
    ...(isObject(server) && { server }),
  };
}

/** `operationId` counts where both are given, since it names the operation whatever the paths are. */
function targetOf(
  { targets, workspace }: LinkWalk,
  place: Place,
  link: JsonValue,
): Pick<ResponseLink, 'reference' | 'target'> {
  const operationId = stringMember(link, 'operationId');
  if (operationId !== undefined) {
    const target = targets.byOperationId(operationId);
    return { reference: written('operationId', operationId), ...(target && { target }) };
  }
  const operationRef = stringMember(link, 'operationRef');
  if (operationRef === undefined) return {};
  const found = targets.byReference(place, operationRef);
  const target = found.kind === 'operation' ? found.target : undefined;
  return { reference: written('operationRef', operationRef), ...(target && { target }) };

  function written(field: 'operationId' | 'operationRef', text: string) {
    return { field, text, range: workspace.range(childPlace(place, field), 'value') };
  }
}

function parametersOf(
  { workspace, problems }: LinkWalk,
  link: Place,
  value: JsonValue,
): readonly LinkParameter[] {
  const parameters = member(value, 'parameters');
  const place = childPlace(link, 'parameters');
  if (parameters !== undefined && !isObject(parameters)) {
    problems.push(wrongType(workspace, place, '`parameters` of a link', parameters));
  }
  return members(parameters).map(([key, given]) => {
    const at = childPlace(place, key);
    return { key, keyRange: workspace.range(at, 'key'), value: given, range: workspace.range(at, 'value') };
  });
}

function unusedLinks({ workspace, used, full }: LinkWalk): readonly Problem[] {
  if (full) return [];
  const components = childPlace({ uri: workspace.set.entry, pointer: '' }, 'components', 'links');
  return members(workspace.value(components)).flatMap(([name]) => {
    const place = childPlace(components, name);
    return used.has(placeKey(place)) || name.startsWith('x-') ? [] : [unusedLink(workspace, place, name)];
  });
}
