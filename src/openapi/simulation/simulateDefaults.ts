import { buildExchange } from '../exchange/buildExchange.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { resolveKey } from './resolveKey.ts';
import type { Simulation } from './simulation.ts';

/** Evaluates a callback key with nothing edited; `undefined` where nothing describes the request that is answered. */
export type SimulateDefault = (callback: CallbackRequest) => Simulation | undefined;

/**
 * Simulates callback requests with the samples of a description, each exchange and each key once.
 *
 * @param detailOf Gives the samples of an operation or callback request.
 * @returns The function that simulates; a key that is not valid is read as repaired.
 * @example simulateDefaults(describe, '3.1')(callback)?.callbackUrl.kind // 'url'
 */
export function simulateDefaults(
  detailOf: (id: string) => OperationDetail | undefined,
  minor: OpenApiMinor,
): SimulateDefault {
  const exchanges = new Map<string, Exchange | undefined>();
  const simulations = new Map<string, Simulation | undefined>();

  return (callback) => {
    if (!simulations.has(callback.id)) {
      const exchange = exchangeOf(callback.parentId);
      simulations.set(
        callback.id,
        exchange && resolveKey(readingOf(callback).parsed, exchange, { minor }, undefined, undefined),
      );
    }
    return simulations.get(callback.id);
  };

  function exchangeOf(id: string): Exchange | undefined {
    if (!exchanges.has(id)) {
      const detail = detailOf(id);
      exchanges.set(id, detail && buildExchange(detail, {}));
    }
    return exchanges.get(id);
  }
}
