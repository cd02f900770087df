import type { Analysis, CallbackRequest, Webhook } from '../openapi/index.ts';
import { allCallbacks, allWebhooks, isWebhook, requestPath } from '../openapi/index.ts';
import type { Selection } from './work.ts';

/**
 * Carries a selection over to a new analysis: the same id, else the callback in the same place (its key
 * or name was edited), else another of the same operation, else the initial one. A webhook likewise.
 */
export function reselect(
  before: Analysis,
  after: Analysis,
  selection: Selection | undefined,
): Selection | undefined {
  if (selection) {
    const [root, callback] = requestPath(after, selection.callbackId);
    if (root && (callback || isWebhook(root)))
      return { operationId: root.id, callbackId: selection.callbackId };
    const twin = sameSeat(before, after, selection.callbackId);
    if (twin) return twin;
    const [operation] = requestPath(after, selection.operationId);
    const link = after.links?.find(({ parentId }) => parentId === operation?.id);
    const first = operation?.callbacks[0] ?? (isWebhook(operation) ? operation : link);
    if (operation && first) return { operationId: operation.id, callbackId: first.id };
  }
  return after.initial;
}

/** The callback or link in the same place after its key or name was edited; nothing where none resembles it. */
export function sameSeat(before: Analysis, after: Analysis, callbackId: string): Selection | undefined {
  const path = requestPath(before, callbackId);
  const old = path.at(-1);
  if (isWebhook(old)) return sameWebhook(allWebhooks(before), allWebhooks(after), old);
  if (!old || !('parentId' in old)) return undefined;
  const beside = (analysis: Analysis) =>
    (old.link ? (analysis.links ?? []) : allCallbacks(analysis)).filter(
      ({ parentId }) => parentId === old.parentId,
    );
  const siblings: readonly CallbackRequest[] = beside(before);
  const candidates: readonly CallbackRequest[] = beside(after);
  const seat = candidates[siblings.indexOf(old)];
  const found = seat && resembles(seat, old) ? seat : candidates.find((each) => resembles(each, old));
  const [operation] = found ? requestPath(after, found.id) : [];
  return found && operation ? { operationId: operation.id, callbackId: found.id } : undefined;
}

/** One that was renamed, or got another method, is where it was. */
function sameWebhook(
  before: readonly Webhook[],
  after: readonly Webhook[],
  old: Webhook,
): Selection | undefined {
  const resembling = ({ path, method, place }: Webhook) =>
    path === old.path || (method === old.method && place.uri === old.place.uri);
  const seat = before.length === after.length ? after[before.indexOf(old)] : undefined;
  const found = seat && resembling(seat) ? seat : after.find(({ path }) => path === old.path);
  return found && { operationId: found.id, callbackId: found.id };
}

function resembles(one: CallbackRequest, other: CallbackRequest): boolean {
  return one.name === other.name || one.key === other.key;
}
