import type { OperationDetail } from '../../../openapi/index.ts';
import { requestPath } from '../../../openapi/index.ts';
import type { PastedRequest, PastedResponse } from '../../../openapi/wire/index.ts';
import { chooseTarget, fillExchange, operationsFor, parseMessage } from '../../../openapi/wire/index.ts';
import type { Store } from '../../../store/createAppStore.ts';
import { selectSimulatedLink } from '../../../store/selectLink.ts';
import { selectCallbackDetail, selectSimulated } from '../../../store/selectors.ts';
import { selectWebhook } from '../../../store/selectWebhook.ts';
import type { SimulatedLink } from '../../../store/simulateLinked.ts';
import type { Simulated } from '../../../store/simulations.ts';
import { fillSamples, samplesOf } from './fillSamples.ts';

/**
 * Fills in a message that was pasted onto the page: a response of the exchange on screen, a request of the operation it
 * goes to, which is selected.
 */
export async function fillPasted(store: Store, text: string): Promise<void> {
  const { notify } = store.getState().actions;
  const message = parseMessage(text);
  if ('problem' in message) {
    return notify({
      kind: 'refused',
      title: 'This message could not be read',
      text: message.problem,
      nextStep: 'Nothing was changed.',
    });
  }
  const state = store.getState();
  const shown =
    selectSimulated(state) ??
    selectSimulatedLink(state) ??
    (selectWebhook(state) && selectCallbackDetail(state));
  if (!shown) {
    return notify({
      kind: 'refused',
      title: 'Nothing to fill in',
      text: 'This is an HTTP message, and no operation with a callback is open.',
      nextStep: 'Open an OpenAPI document with callbacks first.',
    });
  }
  const before = samplesOf(store);
  const target = await targetOf(store, message, shown);
  const { detail, url } = target;
  const edits = store.getState().work.edits[detail.id] ?? {};
  const filled = fillExchange(detail, message, edits, url);
  if (filled.edits !== edits) return fillSamples(store, { detail, message, filled, before });
  notify({
    kind: 'refused',
    title: 'Nothing was filled in',
    text: filled.notes.join(' '),
    nextStep: 'Declare it in the document, or select another operation.',
  });
}

interface Target {
  readonly detail: OperationDetail;
  /** Of a callback request. */
  readonly url?: string | undefined;
}

async function targetOf(
  store: Store,
  message: PastedRequest | PastedResponse,
  shown: Simulated | SimulatedLink | OperationDetail,
): Promise<Target> {
  if (!('simulation' in shown)) return { detail: shown };
  if ('status' in message) return { detail: shown.parentDetail };
  const { parentDetail: parent, exchange, simulation } = shown;
  const { callbackUrl } = simulation;
  const parentUrl = parent.isCallback ? exchange.request.url : undefined;
  const url = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
  const next = 'target' in shown ? shown.target : selectCallbackDetail(store.getState());
  const callback = next ?? parent;

  const { operations, linkedOperations = [] } = store.getState().shown.analysis;
  const ids = operationsFor([...operations, ...linkedOperations], message).map(({ id }) => id);
  await store.getState().actions.loadDetails(ids);
  const { details } = store.getState().shown;
  const candidates = ids.flatMap((id) => details[id] ?? []);
  const detail = chooseTarget(message, { parent, parentUrl, callback, callbackUrl: url }, candidates);
  if (detail.id === callback.id) return { detail, url };
  if (detail.id !== parent.id) await selectOperation(store, detail.id);
  return { detail, url: parentUrl };
}

/** With the callback on screen, or the one that leads there, if it is one of this operation's. */
async function selectOperation(store: Store, operationId: string): Promise<void> {
  const { shown, work, actions } = store.getState();
  const [operation, callback] = requestPath(shown.analysis, work.selection?.callbackId ?? '');
  const kept = operation?.id === operationId && callback ? { callbackId: callback.id } : {};
  await actions.select({ operationId, ...kept });
}
