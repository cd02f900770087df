import type { ExchangeEdits, Readings } from '../../openapi/index.ts';
import type { RequestOutcome } from '../../openapi/pictures/index.ts';
import { replyTo, simulateCallback } from '../../store/simulations.ts';
import type { Model } from '../../store/state.ts';

export interface Exchanges {
  readonly model: Model;
  readonly edits: Readonly<Record<string, ExchangeEdits>>;
  readonly readings: Partial<Readings> | undefined;
}

/** What a picture says of an operation or callback request: its URL and its reply, as far as its details are loaded. */
export function outcomeOf({ model, edits, readings }: Exchanges, id: string): RequestOutcome {
  const status = replyTo(model, edits, id, readings);
  return {
    simulation: simulateCallback(model, edits, id, readings)?.simulation,
    reply: status === undefined ? undefined : String(status),
  };
}
