import type { FlowChanges } from '../../features/flow/flowChanges.ts';
import type { ExchangeEdits, Readings } from '../../openapi/index.ts';
import { linkOf } from '../../openapi/index.ts';
import type { RequestOutcome } from '../../openapi/pictures/index.ts';
import { simulateLinked } from '../../store/simulateLinked.ts';
import { replyTo, simulateCallback } from '../../store/simulations.ts';
import type { LinkTools, Model } from '../../store/state.ts';

export interface Exchanges {
  readonly model: Model;
  readonly edits: Readonly<Record<string, ExchangeEdits>>;
  readonly readings: Partial<Readings> | undefined;
  /** Absent until what makes the next requests of links is loaded. */
  readonly linkTools?: LinkTools | undefined;
  /** Since the version that is compared with. */
  readonly changes?: FlowChanges | undefined;
}

/** What a picture says of an operation or callback request: its URL and its reply, as far as its details are loaded. */
export function outcomeOf(exchanges: Exchanges, id: string): RequestOutcome {
  const { model, edits, readings, linkTools } = exchanges;
  if (linkOf(model.analysis, id)) {
    const review = readings ? { readings } : {};
    return { simulation: simulateLinked(model, { edits, review }, id, linkTools)?.simulation };
  }
  const status = replyTo(model, edits, id, readings);
  return {
    change: exchanges.changes?.get(id),
    simulation: simulateCallback(model, edits, id, readings)?.simulation,
    reply: status === undefined ? undefined : String(status),
  };
}
