import type {
  DecidedPiece,
  ReceiverScope,
  ReceiverSubject,
} from '../../features/simulator/receiver/receiverSubject.ts';
import {
  type Analysis,
  allCallbacks,
  allWebhooks,
  buildCallbackMessage,
  type CallbackRequest,
  type Operation,
  requestPath,
  sourceCaption,
  type UrlPart,
  type Webhook,
} from '../../openapi/index.ts';
import {
  type ReceiverTarget,
  receiverTarget,
  variableTemplate,
  webhookTarget,
} from '../../openapi/receiver/index.ts';
import { own } from '../../openapi/source/index.ts';
import { curlCommand, requestMessage } from '../../openapi/wire/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { simulateCallback } from '../../store/simulations.ts';

/** The worker describes no more. */
const MOST_REQUESTS = 400;

export type State = Pick<AppStore, 'shown' | 'work'>;

/** The requests of a scope that the receiver of the selected one receives too: what the same party sends. */
export function requestsIn(
  { shown, work }: State,
  scope: ReceiverScope,
): readonly (CallbackRequest | Webhook)[] {
  const path = requestPath(shown.analysis, work.selection?.callbackId ?? '');
  const [operation] = path;
  const selected: Operation | CallbackRequest | undefined = path.at(-1);
  if (!operation || !selected) return [];
  const isReceived = ({ id, sender }: CallbackRequest | Webhook) =>
    sender === selected.sender && requestPath(shown.analysis, id)[0]?.unused !== true;
  const all = [...allCallbacks(shown.analysis), ...allWebhooks(shown.analysis)];
  if (scope === 'request') return all.filter(({ id }) => id === selected.id);
  const received = all.filter(isReceived).slice(0, MOST_REQUESTS);
  if (scope === 'document') return received;
  return received.filter(({ id }) => id === operation.id || requestPath(shown.analysis, id)[0] === operation);
}

/** The targets of a scope, from details that are loaded. */
export function targetsIn(state: State, scope: ReceiverScope): readonly ReceiverTarget[] {
  const { shown, work } = state;
  return requestsIn(state, scope).flatMap((request): readonly ReceiverTarget[] => {
    if ('origin' in request) return [webhookTarget(request.id, request.path)];
    const simulated = simulateCallback(shown, work.edits, request.id, work.review.readings);
    if (!simulated) return [];
    const scenario = scenarioOf(state, request.id, simulated.parent.id);
    return [{ ...receiverTarget(request.id, simulated.simulation), scenario }];
  });
}

/** The name under which the sample was kept, if it was. */
function scenarioOf({ work }: State, id: string, parentId: string): string {
  const edits = own(work.edits, parentId) ?? {};
  const written = JSON.stringify(edits);
  const kept = own(work.review.scenarios ?? {}, id)?.find((each) => JSON.stringify(each.edits) === written);
  return kept?.name ?? (written === '{}' ? AS_DESCRIBED : 'Edited sample');
}

const AS_DESCRIBED = 'As described';

let last: { readonly key: readonly unknown[]; readonly subject: ReceiverSubject | undefined } | undefined;

/** What the tab shows of the selected request; the same object until something of it changes. */
export function selectReceiverSubject(state: State): ReceiverSubject | undefined {
  const { shown, work } = state;
  const key = [shown, work.edits, work.selection, work.review.readings];
  if (last && key.every((each, index) => each === last?.key[index])) return last.subject;
  last = { key, subject: subjectOf(state) };
  return last.subject;
}

function subjectOf(state: State): ReceiverSubject | undefined {
  const { shown, work } = state;
  const id = work.selection?.callbackId ?? '';
  const node = requestPath(shown.analysis, id).at(-1);
  const detail = own(shown.details, id);
  if (!node || !detail) return undefined;
  const edits = own(work.edits, id) ?? {};
  const scopes = (['request', 'operation', 'document'] as const)
    .map((scope) => ({ scope, count: requestsIn(state, scope).length }))
    .filter(({ count }, index, all) => index === 0 || count > (all[index - 1]?.count ?? 0));
  if (!('key' in node)) {
    const message = buildCallbackMessage(detail, undefined, edits);
    return { id, name: node.path, isWebhook: true, detail, pieces: [], message, scopes, hasVariable: false };
  }
  const simulated = simulateCallback(shown, work.edits, id, work.review.readings);
  if (!simulated) return undefined;
  const { simulation, parent, parentDetail, parentEdits, exchange } = simulated;
  const { callbackUrl } = simulation;
  const url = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
  const path = 'key' in parent ? parent.key : parent.path;
  const target = receiverTarget(id, simulation);
  const mediaType = exchange.request.body?.mediaType ?? parentDetail.requestBody?.media[0]?.mediaType;
  return {
    ...{ id, name: node.name, isWebhook: false, detail, scopes },
    hasVariable: variableTemplate(target) !== undefined,
    pieces: url === undefined ? [] : piecesOf(simulation.parts, url),
    ...(callbackUrl.kind === 'none' && { reason: callbackUrl.reason }),
    message: buildCallbackMessage(detail, url, edits),
    after: {
      ...{ id: parent.id, method: parent.method, path },
      ...(mediaType !== undefined && { mediaType }),
      ...(exchange.response && { status: String(exchange.response.status) }),
      others: othersAfter(shown.analysis, node),
      curl: curlCommand(requestMessage(parentDetail, parentEdits, exchange.request.url)),
    },
  };
}

/** The other operations whose callback is the same one in the document. */
function othersAfter(analysis: Analysis, { id, keyRange }: CallbackRequest): readonly string[] {
  const same = allCallbacks(analysis).filter(
    (each) => each.id !== id && each.keyRange.uri === keyRange.uri && each.keyRange.start === keyRange.start,
  );
  const names = same.flatMap((each) => {
    const parent = requestPath(analysis, each.id).at(-2);
    if (!parent || ('unused' in parent && parent.unused)) return [];
    return 'key' in parent ? parent.name : `${parent.method} ${parent.path}`.trim();
  });
  return [...new Set(names)];
}

function piecesOf(parts: readonly UrlPart[], url: string): readonly DecidedPiece[] {
  const pieces: DecidedPiece[] = [];
  let at = 0;
  const addText = (end: number) => {
    if (end > at) pieces.push({ text: url.slice(at, end), from: 'as it is in the description' });
  };
  for (const part of parts) {
    if (part.kind !== 'expression' || !part.urlRange) continue;
    const { start, end } = part.urlRange;
    addText(start);
    const caption = sourceCaption(part.expression);
    pieces.push({
      text: url.slice(start, end),
      from: start === 0 ? `yours to choose, as \`${caption}\`` : `differs between requests: \`${caption}\``,
    });
    at = end;
  }
  addText(url.length);
  return pieces;
}
