import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/edits.ts';
import { fillRequest } from './fillRequest.ts';
import { fillResponse } from './fillResponse.ts';
import type { FilledExchange, PastedRequest, PastedResponse } from './wire.types.ts';

/**
 * Fills an operation's samples from a request or response that somebody pasted.
 *
 * A request gives the server, path, query, header and cookie fields and the body; what it does not have is switched
 * off. A response gives the status, headers and body. Names that only a callback key mentions are fields too. The other
 * message stays as it is.
 *
 * @param detail From `describeOperation`. For a callback request only the query of the URL is read, since the rest is
 *   made by its key.
 * @param message From `parseCurl` or `parseHttpMessage`.
 * @param before What was typed until now.
 * @param url For a callback request, the callback URL: it is said where the message goes elsewhere.
 * @returns Edits for `buildExchange`; `before` itself where nothing of the message has a place.
 * @example fillExchange(detail, parsed).edits.fields // { 'request.query.callbackUrl': { text: 'https://c.example' } }
 */
export function fillExchange(
  detail: OperationDetail,
  message: PastedRequest | PastedResponse,
  before: ExchangeEdits = {},
  url?: string,
): FilledExchange {
  const filled =
    'status' in message ? fillResponse(detail, message, before) : fillRequest(detail, message, before, url);
  if (filled.edits === before) return filled;
  const { fields, ...edits } = filled.edits;
  const kept = Object.keys(fields ?? {}).length > 0;
  return { edits: kept && fields ? { ...edits, fields } : edits, notes: filled.notes };
}
