import { buildCallbackMessage, type CallbackMessage } from '../exchange/callbackMessage.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/edits.ts';

/**
 * Writes the sample request of an operation or callback request as it goes over the wire.
 *
 * @param detail From `describeOperation`.
 * @param edits What the user changed of its samples.
 * @param url As the exchange has it, query included (`buildExchange(…).request.url`).
 * @returns What `curlCommand` and `httpMessage` write; `fillExchange` makes the same exchange of it again.
 * @example httpMessage(requestMessage(detail, edits, exchange.request.url)) // 'POST /streams?… HTTP/1.1\nHost: …'
 */
export function requestMessage(detail: OperationDetail, edits: ExchangeEdits, url: string): CallbackMessage {
  return { ...buildCallbackMessage(detail, undefined, edits), url };
}
