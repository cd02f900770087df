import { isWebhook } from '../workspace/lookup.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import type {
  ComparedOperation,
  ComparedOperationSide,
  ComparedRequest,
  CompareInput,
  Comparison,
} from './compare.types.ts';
import { type Comparer, comparer } from './comparer.ts';
import { comparisonRemarks, notComparable } from './comparisonRemarks.ts';
import { matchOperations, type OperationPair } from './matchOperations.ts';
import { matchRequests } from './matchRequests.ts';
import { byGravity, comparisonSummary, countChanges, gravest, orderRequests } from './orderComparison.ts';
import { compareContext, requestView } from './requestView.ts';

/**
 * What changed for callbacks between two descriptions: callback requests and webhooks that were added, removed or changed,
 * with a verdict for the code behind the callback URL and for the code that sends the request before it.
 *
 * @param input Both descriptions, and the samples, scenarios and readings for the callback URLs.
 * @returns Plain data. Never throws; what is beyond the limits is said in `remarks`.
 * @example compareDescriptions({ before, after }).operations[0]?.requests[0]?.changes[0]?.receiver // 'breaks'
 */
export function compareDescriptions({ before, after, ...settings }: CompareInput): Comparison {
  const context = compareContext(before, after);
  const reason = notComparable(context);
  if (reason !== undefined)
    return { operations: [], counts: countChanges([]), unchanged: 0, summary: reason, remarks: [] };
  const compare = comparer(context, settings);
  const pairs = matchOperations(before.analysis.operations, after.analysis.operations);
  const found = [...pairs.map((pair) => comparedOperation(compare, pair)), ...webhooks(compare)];
  const operations = byGravity(found.filter(({ requests }) => requests.length > 0));
  const { readings } = settings;
  return {
    operations,
    counts: countChanges(operations),
    unchanged: compare.unchanged(),
    summary: comparisonSummary(operations),
    remarks: comparisonRemarks(context, compare.withoutUrls()),
    ...(readings && Object.keys(readings).length > 0 && { readings }),
  };
}

function comparedOperation(compare: Comparer, pair: OperationPair): ComparedOperation {
  const { before, after, matchedBy } = pair;
  const { context } = compare;
  const [one, other] = [
    before && requestView(context.before, before),
    after && requestView(context.after, after),
  ];
  const requests = compare.callbacks(
    { node: before, view: one },
    { node: after, view: other },
    0,
    compare.moved(before, after),
  );
  return operationOf(before, after, requests, matchedBy);
}

function operationOf(
  before: Operation | undefined,
  after: Operation | undefined,
  requests: readonly ComparedRequest[],
  matchedBy?: OperationPair['matchedBy'],
): ComparedOperation {
  return {
    id: after?.id ?? `before ${before?.id ?? ''}`,
    ...(matchedBy && { matchedBy }),
    ...(before && { before: sideOf(before) }),
    ...(after && { after: sideOf(after) }),
    level: gravest(requests.map(({ level }) => level)),
    requests: orderRequests(requests),
  };
}

function sideOf({ id, method, path, operationId, range }: Operation): ComparedOperationSide {
  return { id, method, path, ...(operationId !== undefined && { operationId }), range };
}

/** Each webhook is an operation of its own. */
function webhooks(compare: Comparer): readonly ComparedOperation[] {
  const { context } = compare;
  const list = ({ description }: typeof context.before) => description.analysis.operations.filter(isWebhook);
  const { matched, removed, added } = matchRequests(context, list(context.before), list(context.after));
  const order = new Map<Operation | CallbackRequest, number>(
    list(context.after).map((each, index) => [each, index]),
  );
  const pairs = [...matched].sort(
    (one, other) => (order.get(one.after) ?? 0) - (order.get(other.after) ?? 0),
  );
  return [
    ...pairs.map(({ before, after, matchedBy }) =>
      operationOf(before, after, compare.webhook(before, after, matchedBy)),
    ),
    ...added.map((after) => operationOf(undefined, after, compare.webhook(undefined, after))),
    ...removed.map((before) => operationOf(before, undefined, compare.webhook(before, undefined))),
  ];
}
