import { messagePointers } from '../schema/messageSchemas.ts';
import type { Place } from '../source/range.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { normalKey } from './keyReading.ts';
import { type CompareContext, hasKey, requestName } from './requestView.ts';

type Node = Operation | CallbackRequest;

interface MatchedRequest<Request extends Node> {
  readonly before: Request;
  readonly after: Request;
  readonly matchedBy: 'name' | 'key' | 'payload';
}

interface MatchedRequests<Request extends Node> {
  readonly matched: readonly MatchedRequest<Request>[];
  readonly removed: readonly Request[];
  readonly added: readonly Request[];
}

/** Payloads of the requests that are left over are compared each with each. */
const MOST_LEFT = 100;
/** How alike two payloads are under one key, and under different ones, for one to be the other renamed. */
const ALIKE_BY_KEY = 0.5;
const ALIKE = 0.75;

/**
 * Finds the callback requests of one operation, or the webhooks of a description, again in another version: by name, then
 * by what the key reads, then by payload.
 *
 * @param before In document order. @param after The same.
 * @example matchRequests(context, before, after).matched[0]?.matchedBy // 'name'
 */
export function matchRequests<Request extends Node>(
  context: CompareContext,
  before: readonly Request[],
  after: readonly Request[],
): MatchedRequests<Request> {
  const matched: MatchedRequest<Request>[] = [];
  const removed = new Set(before);
  const added = new Set(after);
  const pair = (one: Request, other: Request, matchedBy: MatchedRequest<Request>['matchedBy']) => {
    matched.push({ before: one, after: other, matchedBy });
    removed.delete(one);
    added.delete(other);
  };
  const byName = [
    (node: Request) => [requestName(node), keyOf(node), node.method],
    (node: Request) => [requestName(node), keyOf(node)],
    (node: Request) => [requestName(node), node.method],
    (node: Request) => [requestName(node)],
  ];
  for (const keysOf of byName) {
    const waiting = groupBy(added, (node) => JSON.stringify(keysOf(node)));
    for (const one of removed) {
      const other = waiting.get(JSON.stringify(keysOf(one)))?.shift();
      if (other) pair(one, other, 'name');
    }
  }
  const pairAlike = (
    matchedBy: 'key' | 'payload',
    [one, other]: readonly [readonly Request[], readonly Request[]],
    least: number,
  ) => {
    for (const likely of alike(context, one, other, least))
      if (removed.has(likely.one) && added.has(likely.other)) pair(likely.one, likely.other, matchedBy);
  };
  const sameKey = (node: Request) => (hasKey(node) ? JSON.stringify([keyOf(node), node.method]) : '');
  const now = groupBy(added, sameKey);
  for (const [key, old] of groupBy(removed, sameKey))
    if (key !== '') pairAlike('key', [old, now.get(key) ?? []], ALIKE_BY_KEY);
  pairAlike('payload', [[...removed], [...added]], ALIKE);
  return { matched, removed: [...removed], added: [...added] };
}

function keyOf(node: Node): string {
  return hasKey(node) ? normalKey(node).text : '';
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

interface Likely<Request> {
  readonly one: Request;
  readonly other: Request;
  readonly likeness: number;
}

/** The likeliest pairs first. A webhook has no key, so only its payload tells. */
function alike<Request extends Node>(
  context: CompareContext,
  removed: readonly Request[],
  added: readonly Request[],
  least: number,
): readonly Likely<Request>[] {
  const found: (Likely<Request> & { readonly order: readonly [number, number] })[] = [];
  const payloads = new Map<Request, ReadonlySet<string>>();
  const membersOf = (node: Request, workspace: Workspace) => {
    const known = payloads.get(node) ?? new Set(messagePointers(workspace, node.place, 'request'));
    payloads.set(node, known);
    return known;
  };
  for (const [i, one] of removed.slice(0, MOST_LEFT).entries()) {
    for (const [j, other] of added.slice(0, MOST_LEFT).entries()) {
      if (one.method !== other.method) continue;
      const likeness =
        context.same(bodyOf(one), bodyOf(other)) && hasBody(context, one)
          ? 1
          : shared(membersOf(one, context.before.workspace), membersOf(other, context.after.workspace));
      if (likeness >= least) found.push({ one, other, likeness, order: [i + j, Math.abs(i - j)] });
    }
  }
  // Ties are settled in the same way when the two descriptions change places.
  return found.sort(
    (left, right) =>
      right.likeness - left.likeness || left.order[0] - right.order[0] || left.order[1] - right.order[1],
  );
}

function bodyOf({ place }: Node): Place {
  return childPlace(place, 'requestBody');
}

function hasBody({ before }: CompareContext, node: Node): boolean {
  return before.workspace.value(bodyOf(node)) !== undefined;
}

/** The part of all members that both have; one member alone says too little. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((pointer) => other.has(pointer)).length;
  return both < 2 ? 0 : both / (one.size + other.size - both);
}
