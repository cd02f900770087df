import { buildExchange } from '../exchange/buildExchange.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import { simulate } from '../simulation/simulate.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Analysis, CallbackRequest, Operation } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';

/** Simulating more would cost more than a good first screen is worth. */
const maxSimulated = 60;

/**
 * Chooses what is shown first: the first callback request whose URL resolves with default samples, else the first one.
 * What is in use comes before unused components.
 *
 * @param operations Of the analysis, with their callback requests.
 * @param detailOf Gives the samples of an operation or callback request.
 * @returns Nothing where there is no callback request.
 * @example findInitial(analysis.operations, describe, '3.1') // { operationId: '…', callbackId: '…' }
 */
export function findInitial(
  operations: readonly Operation[],
  detailOf: (id: string) => OperationDetail | undefined,
  minor: OpenApiMinor,
): Analysis['initial'] {
  let left = maxSimulated;
  const ordered = [
    ...operations.filter(({ unused }) => !unused),
    ...operations.filter(({ unused }) => unused),
  ];
  for (const operation of ordered) {
    const callbackId = firstResolving(operation);
    if (callbackId !== undefined) return { operationId: operation.id, callbackId };
  }
  const [first] = ordered;
  const [callback] = first?.callbacks ?? [];
  return first && callback && { operationId: first.id, callbackId: callback.id };

  function firstResolving(holder: Operation | CallbackRequest): string | undefined {
    if (left <= 0 || holder.callbacks.length === 0) return undefined;
    const detail = detailOf(holder.id);
    const exchange = detail && buildExchange(detail, {});
    for (const callback of holder.callbacks) {
      left -= 1;
      if (left < 0) return undefined;
      const { parsed } = readingOf(callback);
      if (exchange && simulate(parsed, exchange, { minor }).callbackUrl.kind === 'url') return callback.id;
      const nested = firstResolving(callback);
      if (nested !== undefined) return nested;
    }
    return undefined;
  }
}
