import {
  buildExchange,
  type CallbackRequest,
  type Exchange,
  type ExchangeEdits,
  minorOfKind,
  type Operation,
  type OperationDetail,
  type Readings,
  readingOf,
  requestPath,
  type Simulation,
  simulate,
} from '../openapi/index.ts';
import { own } from '../openapi/source/index.ts';
import { pairedExamples } from './pairedExamples.ts';
import type { Model } from './state.ts';

/** One callback request with the exchange it is evaluated against and what came of it. */
export interface Simulated {
  /** The operation (or enclosing callback request) whose exchange this is. */
  readonly parent: Operation | CallbackRequest;
  readonly parentDetail: OperationDetail;
  readonly parentEdits: ExchangeEdits;
  readonly callback: CallbackRequest;
  readonly exchange: Exchange;
  readonly simulation: Simulation;
}

const NO_EDITS: ExchangeEdits = {};

interface ExchangeMemo {
  readonly edits: ExchangeEdits;
  readonly outerUrl: string | undefined;
  readonly exchange: Exchange;
}

/** Remembered by object identity, so that a keystroke computes one exchange and one URL, whatever the document's size. */
const exchanges = new WeakMap<OperationDetail, ExchangeMemo>();
const simulations = new WeakMap<
  CallbackRequest,
  {
    readonly exchange: Exchange;
    readonly readings: Partial<Readings> | undefined;
    readonly simulated: Simulated;
  }
>();

/**
 * Simulates a callback request with the samples as edited. A nested callback is evaluated against its own exchange,
 * whose request is sent to the URL that the enclosing callback resolves to.
 *
 * @param readings Those that differ from the default ones.
 * @returns `undefined` where the id is unknown or that of a link, or the details of its parents are not loaded.
 */
export function simulateCallback(
  model: Model,
  edits: Readonly<Record<string, ExchangeEdits>>,
  callbackId: string,
  readings?: Partial<Readings>,
): Simulated | undefined {
  const [operation, ...callbacks] = requestPath(model.analysis, callbackId);
  if (!operation || callbacks.at(-1)?.link) return undefined;
  let parent: Operation | CallbackRequest = operation;
  let simulated: Simulated | undefined;
  for (const callback of callbacks) {
    const detail = own(model.details, parent.id);
    if (!detail) return undefined;
    const outer = simulated?.simulation.callbackUrl;
    const outerUrl = outer?.kind === 'url' ? outer.url : undefined;
    simulated = simulateOne(
      model,
      parent,
      detail,
      own(edits, parent.id) ?? NO_EDITS,
      callback,
      outerUrl,
      readings,
    );
    parent = callback;
  }
  return simulated;
}

/**
 * The status that answers a request in its sample exchange, as chosen.
 *
 * @param id Of an operation or callback request.
 * @returns `undefined` where its details are not loaded, it has no responses, or none came before the callbacks.
 */
export function replyTo(
  model: Model,
  edits: Readonly<Record<string, ExchangeEdits>>,
  id: string,
  readings?: Partial<Readings>,
): number | undefined {
  const detail = own(model.details, id);
  if (!detail) return undefined;
  const url = simulateCallback(model, edits, id, readings)?.simulation.callbackUrl;
  const sentTo = url?.kind === 'url' ? url.url : undefined;
  return exchangeOf(detail, own(edits, id) ?? NO_EDITS, sentTo).response?.status;
}

function simulateOne(
  model: Model,
  parent: Operation | CallbackRequest,
  parentDetail: OperationDetail,
  parentEdits: ExchangeEdits,
  callback: CallbackRequest,
  outerUrl: string | undefined,
  readings: Partial<Readings> | undefined,
): Simulated {
  const exchange = exchangeOf(parentDetail, parentEdits, outerUrl);
  const known = simulations.get(callback);
  if (known?.exchange === exchange && known.readings === readings) return known.simulated;
  const { parsed, repaired } = readingOf(callback);
  const paired =
    readings?.responses === 'paired'
      ? pairedExamples(parentDetail, exchange, own(model.details, callback.id))
      : undefined;
  const simulation = simulate(parsed, exchange, {
    minor: minorOfKind(model.analysis.kind),
    parties: { sender: parent.sender, receiver: parent.sender === 'consumer' ? 'provider' : 'consumer' },
    ...(readings && { readings }),
    ...(paired !== undefined && { paired }),
    ...(repaired ? { repairedFrom: callback.parsed } : {}),
  });
  const simulated: Simulated = { parent, parentDetail, parentEdits, callback, exchange, simulation };
  simulations.set(callback, { exchange, readings, simulated });
  return simulated;
}

function exchangeOf(detail: OperationDetail, edits: ExchangeEdits, outerUrl: string | undefined): Exchange {
  const known = exchanges.get(detail);
  if (known?.edits === edits && known.outerUrl === outerUrl) return known.exchange;
  const exchange = buildExchange(detail, edits, outerUrl);
  exchanges.set(detail, { edits, outerUrl, exchange });
  return exchange;
}
