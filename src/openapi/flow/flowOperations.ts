import type { Analysis, CallbackRequest, LinkRequest, Operation } from '../workspace/model.ts';
import { groupBy } from './groupCallbacks.ts';

/**
 * The operations that a flow shows: those with callbacks, webhooks and unused components; with links, those whose
 * responses have some too. The next request of a link is one more request behind the operation that has it.
 *
 * @param withLinks Without it, the operations of the analysis themselves.
 * @returns In document order. Operations without links stay the same objects.
 * @example flowOperations(analysis, true)[0]?.callbacks.at(-1)?.link?.name // 'GetUser'
 */
export function flowOperations(analysis: Analysis, withLinks: boolean): readonly Operation[] {
  const { operations, links = [], linkedOperations = [] } = analysis;
  if (!withLinks || links.length === 0) return operations;
  const byParent = groupBy(links, ({ parentId }) => parentId);
  const sources = linkedOperations.filter(({ id }) => byParent.has(id));
  return merged(sources, operations).map((operation) => withNext(operation, byParent));
}

type LinksByParent = ReadonlyMap<string, readonly LinkRequest[]>;

/** A link of a callback request's reply comes behind that. */
function withNext<Request extends Operation | CallbackRequest>(
  request: Request,
  links: LinksByParent,
): Request {
  const callbacks = request.callbacks.map((callback) => withNext(callback, links));
  const own = links.get(request.id) ?? [];
  const isSame = own.length === 0 && callbacks.every((each, index) => each === request.callbacks[index]);
  return isSame ? request : { ...request, callbacks: [...callbacks, ...own] };
}

/** Both are in the order of the paths; only those on paths of one document can be told apart by where they are. */
function merged(sources: readonly Operation[], operations: readonly Operation[]): readonly Operation[] {
  const all: Operation[] = [];
  let next = 0;
  for (const operation of operations) {
    for (let source = sources[next]; source && isBefore(source, operation); source = sources[next]) {
      all.push(source);
      next += 1;
    }
    all.push(operation);
  }
  return [...all, ...sources.slice(next)];
}

function isBefore({ range }: Operation, other: Operation): boolean {
  if (other.origin !== 'path') return true;
  return range.uri === other.range.uri && range.start < other.range.start;
}
