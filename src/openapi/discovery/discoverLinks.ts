import { append } from '../source/append.ts';
import { isObject, member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { follow } from '../workspace/follow.ts';
import type { CallbackRequest, LinkRequest, Operation, ResponseLink } from '../workspace/model.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Discovery } from './discover.ts';
import { linkRequest } from './linkRequest.ts';
import { type LinkTargets, linkTargets } from './linkTargets.ts';
import { type LinkHolder, type LinkReading, readLinkObject } from './readLinkObject.ts';
import { linksOutsideResponse, tooManyLinks, unusedLink } from './structure/linkFaults.ts';
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

interface LinkWalk extends LinkReading {
  readonly links: ResponseLink[];
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

function readLinks(walk: LinkWalk, holder: LinkHolder, response: Place): void {
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
    const link = readLinkObject(walk, holder, name, at);
    if (link) walk.links.push(link);
  }
}

function unusedLinks({ workspace, used, full }: LinkWalk): readonly Problem[] {
  if (full) return [];
  const components = childPlace({ uri: workspace.set.entry, pointer: '' }, 'components', 'links');
  return members(workspace.value(components)).flatMap(([name]) => {
    const place = childPlace(components, name);
    return used.has(placeKey(place)) || name.startsWith('x-') ? [] : [unusedLink(workspace, place, name)];
  });
}
