import type { Place } from '../source/range.ts';
import { childPlace } from '../workspace/place.ts';
import {
  type CompareContext,
  hasKey,
  type RequestPair,
  type RequestView,
  requestName,
} from './requestView.ts';

/**
 * Whether nothing that decides a request is written otherwise: its name, its key, its operation with all that is nested
 * in it, and what its key reads.
 *
 * @example isSameRequest(context, pair) // true
 */
export function isSameRequest(context: CompareContext, { before, after }: RequestPair): boolean {
  const [one, other] = [before.node, after.node];
  if (context.before.minor !== context.after.minor) return false;
  if (requestName(one) !== requestName(other) || one.method !== other.method) return false;
  if (!context.same(before.site.place, after.site.place)) return false;
  if (!samePathItems(context, before, after)) return false;
  if (!hasKey(one) || !hasKey(other)) return true;
  return one.key === other.key && sameExchange(context, before.parent, after.parent);
}

/**
 * Whether the exchange that a key reads is described in the same words on both sides.
 *
 * @example sameExchange(context, before.parent, after.parent) // false
 */
export function sameExchange(
  context: CompareContext,
  before: RequestView | undefined,
  after: RequestView | undefined,
): boolean {
  if (!before || !after) return before === after;
  if (before.node.method !== after.node.method) return false;
  const keywords = ['parameters', 'requestBody', 'responses', 'servers'];
  const root = (uri: string): Place => ({ uri, pointer: '' });
  const [one, other] = [context.before, context.after];
  return (
    keywords.every((keyword) => sameMember(context, before.site.place, after.site.place, keyword)) &&
    samePathItems(context, before, after) &&
    sameMember(context, root(one.workspace.set.entry), root(other.workspace.set.entry), 'servers') &&
    pathOf(before) === pathOf(after) &&
    sameExchange(context, before.parent, after.parent)
  );
}

function pathOf({ node }: RequestView): string {
  return hasKey(node) ? node.key : node.path;
}

/** What path items say of all their operations; nothing else of them matters here. */
function samePathItems(context: CompareContext, before: RequestView, after: RequestView): boolean {
  const [one, other] = [before.site.pathItems, after.site.pathItems];
  if (one === other) return true;
  const shared = ['parameters', 'servers', 'summary', 'description'];
  // A path item that is only a reference says nothing itself.
  const says = (workspace: CompareContext['before']['workspace'], place: Place) =>
    shared.some((keyword) => workspace.value(childPlace(place, keyword)) !== undefined);
  const [old, now] = [
    one.filter((place) => says(context.before.workspace, place)),
    other.filter((place) => says(context.after.workspace, place)),
  ];
  return (
    old.length === now.length &&
    old.every((place, index) => {
      const match = now[index];
      return match !== undefined && shared.every((keyword) => sameMember(context, place, match, keyword));
    })
  );
}

function sameMember(
  { before, after, same }: CompareContext,
  one: Place,
  other: Place,
  keyword: string,
): boolean {
  const [from, to] = [childPlace(one, keyword), childPlace(other, keyword)];
  if (before.workspace.value(from) === undefined && after.workspace.value(to) === undefined) return true;
  return same(from, to);
}
