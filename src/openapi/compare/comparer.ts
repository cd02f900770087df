import { member } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import { follow } from '../workspace/follow.ts';
import { isWebhook } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import { addedChange } from './addedChange.ts';
import { type ChangeDraft, writeChanges } from './changeWriter.ts';
import type { ComparedRequest, ComparedSide, CompareSettings } from './compare.types.ts';
import { exampleUrlChange, nameRange, requestChanges } from './compareRequest.ts';
import { type ComparedUrls, compareUrls } from './compareUrls.ts';
import { matchRequests } from './matchRequests.ts';
import { byGravity, gravest } from './orderComparison.ts';
import {
  type CompareContext,
  hasKey,
  type RequestPair,
  type RequestView,
  requestName,
  requestView,
} from './requestView.ts';
import { isSameRequest, sameExchange } from './sameRequest.ts';

type Node = Operation | CallbackRequest;

/** The holder of some callbacks on one side. */
interface Holder {
  readonly node: Node | undefined;
  readonly view: RequestView | undefined;
}

/** Compares requests one after the other, and keeps count. */
export interface Comparer {
  readonly context: CompareContext;
  /** The callbacks of a request that both have, or one of the two; nested ones behind each. */
  readonly callbacks: (
    before: Holder,
    after: Holder,
    depth: number,
    inherited: readonly ChangeDraft[],
  ) => readonly ComparedRequest[];
  readonly webhook: (
    before: Operation | undefined,
    after: Operation | undefined,
    matchedBy?: RequestPair['matchedBy'],
  ) => readonly ComparedRequest[];
  /** What became of the request that leads to callbacks. */
  readonly moved: (before: Operation | undefined, after: Operation | undefined) => readonly ChangeDraft[];
  readonly unchanged: () => number;
  /** Callbacks whose URLs were not compared any more. */
  readonly withoutUrls: () => number;
}

/** Of these the URLs are compared; the table would not be read. */
const MOST_WITH_URLS = 100;
const NO_URLS: ComparedUrls = { urls: [], others: 0 };

/** Makes the comparer of two descriptions. */
export function comparer(context: CompareContext, settings: CompareSettings): Comparer {
  let unchanged = 0;
  let withUrls = 0;

  return {
    context,
    callbacks,
    webhook: (before, after, matchedBy = 'name') => {
      const [one, other] = [viewOf('before', before), viewOf('after', after)];
      if (one && other) return matched({ before: one, after: other, matchedBy, turned: false }, 0, []);
      const view = other ?? one;
      return view ? alone(view, other ? 'added' : 'removed', 0, []) : [];
    },
    moved,
    unchanged: () => unchanged,
    withoutUrls: () => Math.max(0, withUrls - MOST_WITH_URLS),
  };

  function viewOf(side: 'before' | 'after', node: Node | undefined, parent?: RequestView) {
    return node && requestView(context[side], node, parent);
  }

  function callbacks(
    before: Holder,
    after: Holder,
    depth: number,
    inherited: readonly ChangeDraft[],
  ): readonly ComparedRequest[] {
    const [old, now] = [before.node?.callbacks ?? [], after.node?.callbacks ?? []];
    const found = matchRequests(context, old, now);
    const partner = new Map(found.matched.map((pair) => [pair.after, pair]));
    const later = now.flatMap((node): readonly ComparedRequest[] => {
      const pair = partner.get(node);
      const [one, other] = [viewOf('before', pair?.before, before.view), viewOf('after', node, after.view)];
      if (!other) return [];
      if (!pair || !one) return alone(other, 'added', depth, old);
      const { matchedBy } = pair;
      return matched(
        { before: one, after: other, matchedBy, turned: node.sender === 'consumer' },
        depth,
        inherited,
      );
    });
    const gone = found.removed.flatMap((node) => {
      const view = viewOf('before', node, before.view);
      return view ? alone(view, 'removed', depth, [], goneOperation(context.after, before, after)) : [];
    });
    return [...later, ...gone];
  }

  function matched(
    pair: RequestPair,
    depth: number,
    inherited: readonly ChangeDraft[],
  ): readonly ComparedRequest[] {
    const { before, after, turned, matchedBy } = pair;
    if (inherited.length === 0 && isSameRequest(context, pair)) {
      unchanged += 1 + countNested(after.node);
      return [];
    }
    const isRepeated = hasKey(after.node) && after.node.repeats;
    const drafts = [...inherited, ...requestChanges(context, pair)];
    const { urls, others } = urlsOf(pair);
    const changes = writeChanges(
      [...drafts, ...exampleUrlChange(drafts, pair, urls)],
      { before: context.before.workspace, after: context.after.workspace },
      { turned, request: after.node.id },
    );
    const nested = isRepeated
      ? []
      : callbacks({ node: before.node, view: before }, { node: after.node, view: after }, depth + 1, []);
    if (changes.length === 0) {
      unchanged += 1;
      return nested;
    }
    return [
      {
        id: after.node.id,
        status: 'changed',
        kind: hasKey(after.node) ? 'callback' : 'webhook',
        matchedBy,
        depth,
        before: sideOf(before.node),
        after: sideOf(after.node),
        level: gravest(changes.map(({ level }) => level)),
        changes: byGravity(changes),
        urls,
        otherUrls: others,
      },
      ...nested,
    ];
  }

  /** URLs can differ only where the key does, or what it reads. */
  function urlsOf(pair: RequestPair): ComparedUrls {
    const { before, after } = pair;
    if (!hasKey(before.node) || !hasKey(after.node)) return NO_URLS;
    const isSame = before.node.key === after.node.key && sameExchange(context, before.parent, after.parent);
    if (isSame) return NO_URLS;
    withUrls += 1;
    return withUrls > MOST_WITH_URLS ? NO_URLS : compareUrls(context, pair, settings);
  }

  function alone(
    view: RequestView,
    status: 'added' | 'removed',
    depth: number,
    others: readonly CallbackRequest[],
    gone?: Operation,
  ): readonly ComparedRequest[] {
    const { node } = view;
    const turned = node.sender === 'consumer';
    const id = status === 'added' ? node.id : `before ${node.id}`;
    const draft =
      status === 'added' ? addedChange(context, view, others, settings) : removedChange(node, gone);
    const changes = writeChanges(
      [draft],
      { before: context.before.workspace, after: context.after.workspace },
      { turned, request: id },
    );
    const side = sideOf(node);
    // What is nested in a callback that is gone, or new, goes or comes with it.
    return [
      {
        id,
        status,
        kind: hasKey(node) ? 'callback' : 'webhook',
        depth,
        ...(status === 'added' ? { after: side } : { before: side }),
        level: gravest(changes.map(({ level }) => level)),
        changes,
        urls: [],
        otherUrls: 0,
      },
    ];
  }

  function moved(before: Operation | undefined, after: Operation | undefined): readonly ChangeDraft[] {
    if (!before || !after) return [];
    const name = ({ method, path }: Operation) => `${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`;
    if (name(before) === name(after)) return [];
    const side = ({ place, range, method, path }: Operation) => ({ place, range, text: `${method} ${path}` });
    return [
      {
        rule: 'requestMoved',
        what: `The request before it is ${inlineCode(`${after.method} ${after.path}`)} instead of ${inlineCode(`${before.method} ${before.path}`)}.`,
        before: side(before),
        after: side(after),
      },
    ];
  }
}

/** The operation that went with its callbacks; one without callbacks may still be there. */
function goneOperation(
  { workspace }: CompareContext['after'],
  { node }: Holder,
  after: Holder,
): Operation | undefined {
  if (!node || hasKey(node) || after.node || isWebhook(node)) return undefined;
  const item = follow(workspace, { uri: workspace.set.entry, pointer: childPointer('/paths', node.path) });
  const isThere = item.kind === 'found' && member(item.value, node.method.toLowerCase()) !== undefined;
  return isThere ? undefined : node;
}

function removedChange(node: Node, gone: Operation | undefined): ChangeDraft {
  const noun = hasKey(node) ? 'callback' : 'webhook';
  const name = inlineCode(requestName(node));
  return {
    rule: 'removed',
    what: gone
      ? `The operation ${inlineCode(`${gone.method} ${gone.path}`)} is gone, and the callback ${name} with it.`
      : `The ${noun} ${name} is gone.`,
    before: { place: node.place, range: nameRange(node), text: `${requestName(node)} ${node.method}` },
  };
}

function sideOf(node: Node): ComparedSide {
  return {
    id: node.id,
    name: requestName(node),
    method: node.method,
    ...(hasKey(node) && { key: node.key }),
    nameRange: nameRange(node),
    extent: ('extent' in node ? node.extent : undefined) ?? node.range,
  };
}

function countNested({ callbacks }: Node): number {
  return callbacks.reduce((sum, each) => sum + 1 + countNested(each), 0);
}
