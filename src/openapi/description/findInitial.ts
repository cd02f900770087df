import type { SimulateDefault } from '../simulation/simulateDefaults.ts';
import { isWebhook } from '../workspace/lookup.ts';
import type { Analysis, CallbackRequest, Operation } from '../workspace/model.ts';

/** Simulating more would cost more than a good first screen is worth. */
const MOST_SIMULATED = 60;

/**
 * Chooses what is shown first: the first callback request whose URL resolves with default samples, else the first one.
 * Used callbacks come before unused components; a webhook is shown first where no callback is used.
 *
 * @param operations Of the analysis, with their callback requests.
 * @param simulated Evaluates the key of a callback request with the default samples.
 * @returns Nothing if there is no callback request and no webhook.
 * @example findInitial(analysis.operations, simulated) // { operationId: '…', callbackId: '…' }
 */
export function findInitial(
  operations: readonly Operation[],
  simulated: SimulateDefault,
): Analysis['initial'] {
  let left = MOST_SIMULATED;
  const ordered = [
    ...operations.filter(({ unused }) => !unused),
    ...operations.filter(({ unused }) => unused),
  ];
  for (const operation of ordered) {
    const callbackId = firstResolving(operation);
    if (callbackId !== undefined) return { operationId: operation.id, callbackId };
  }
  const first = ordered.find(({ callbacks }) => callbacks.length > 0);
  const webhook = ordered.find(isWebhook);
  if (webhook && (!first || first.unused)) return { operationId: webhook.id, callbackId: webhook.id };
  const [callback] = first?.callbacks ?? [];
  return first && callback && { operationId: first.id, callbackId: callback.id };

  function firstResolving(holder: Operation | CallbackRequest): string | undefined {
    for (const callback of holder.callbacks) {
      left -= 1;
      if (left < 0) return undefined;
      if (simulated(callback)?.callbackUrl.kind === 'url') return callback.id;
      const nested = firstResolving(callback);
      if (nested !== undefined) return nested;
    }
    return undefined;
  }
}
