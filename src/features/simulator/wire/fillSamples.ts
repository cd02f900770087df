import type { OperationDetail } from '../../../openapi/index.ts';
import type { FilledExchange, PastedRequest, PastedResponse } from '../../../openapi/wire/index.ts';
import type { Store } from '../../../store/createAppStore.ts';
import type { Samples } from '../../../store/work.ts';

interface Filling {
  readonly detail: OperationDetail;
  readonly message: PastedRequest | PastedResponse;
  readonly filled: FilledExchange;
  /** What Undo brings back, where more has changed than the samples. */
  readonly before?: Samples;
}

/** Puts a pasted message into the samples, and says so and what found no place, with Undo. */
export function fillSamples(store: Store, filling: Filling): void {
  const { detail, message, filled, before = samplesOf(store) } = filling;
  const { actions } = store.getState();
  actions.setEdits(detail.id, filled.edits);
  const text = `Filled in the ${what(detail, 'status' in message)}.`;
  actions.notify({ kind: 'done', text: [text, ...filled.notes].join(' '), undo: before });
}

/** The present samples. */
export function samplesOf(store: Store): Samples {
  const { selection, edits } = store.getState().work;
  return { selection, edits };
}

function what({ isCallback, isWebhook, method, path }: OperationDetail, isResponse: boolean): string {
  const operation = `\`${method} ${path}\``;
  if (isCallback) return `${isResponse ? 'reply to' : 'callback request'} ${operation}`;
  if (isWebhook) return `${isResponse ? 'reply to' : 'request of'} webhook ${operation}`;
  return `${isResponse ? 'response' : 'request'} of ${operation}`;
}
