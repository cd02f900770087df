import type { OperationDetail, ResponseDetail } from '../exchange/detail.ts';
import type { ExchangeEdits, FieldEdit } from '../exchange/exchange.ts';
import { linesByName } from '../http/headers.ts';
import type { JsonValue } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { fieldEdit, withFields } from './fieldEdit.ts';
import { fillBody } from './fillBody.ts';
import { fillRequest } from './fillRequest.ts';
import { withLike } from './like.ts';
import { leftOut, unusualHeaders } from './notes.ts';
import { readSegment } from './readParameter.ts';
import { readContent } from './readQuery.ts';
import type { FilledExchange, PastedRequest, PastedResponse } from './wire.types.ts';

/**
 * Fills an operation's samples from a pasted request or response.
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

/** The response half of `fillExchange`. */
function fillResponse(
  detail: OperationDetail,
  message: PastedResponse,
  before: ExchangeEdits,
): FilledExchange {
  const response = responseOf(detail, message.status);
  if (response === undefined) {
    return {
      edits: before,
      notes: [
        `This operation declares no response for ${inlineCode(String(message.status))}, so nothing was filled in.`,
      ],
    };
  }
  const lines = linesByName(message.headers);
  const decided = new Map<string, FieldEdit | undefined>();
  for (const field of response.headers) {
    const values = lines.get(field.name.toLowerCase());
    const raw = values?.join(', ') ?? '';
    const like = withLike(field);
    const read = (): JsonValue =>
      field.mediaType === undefined ? readSegment(like, raw) : readContent(field.mediaType, like, raw);
    decided.set(`response.${field.id}`, fieldEdit(field, values === undefined ? undefined : read()));
  }
  const body = responseBodyEdits(response, message, before);
  const known = new Set(response.headers.map((field) => field.name.toLowerCase()));
  const isExact = response.status === String(message.status);
  return {
    edits: {
      ...before,
      status: response.status,
      ...(isExact ? {} : { statusCodes: { ...before.statusCodes, [response.status]: message.status } }),
      ...body.edits,
      fields: withFields(before.fields, decided),
    },
    notes: [...leftOut('headers', unusualHeaders(message.headers, known)), ...body.notes],
  };
}

/** The code itself, then its range, then `default` (Responses Object). */
function responseOf({ responses }: OperationDetail, status: number): ResponseDetail | undefined {
  const range = `${String(status).charAt(0)}XX`;
  for (const wanted of [String(status), range, 'DEFAULT']) {
    const found = responses.find((each) => each.status.toUpperCase() === wanted);
    if (found) return found;
  }
  return undefined;
}

/** A response has no switch for its body: an empty text means no body. */
function responseBodyEdits(
  response: ResponseDetail,
  message: PastedResponse,
  before: ExchangeEdits,
): FilledExchange {
  const { status, media } = response;
  const write = (mediaType: string, text: string): ExchangeEdits => ({
    responseMediaTypes: { ...before.responseMediaTypes, [status]: mediaType },
    responseBodies: { ...before.responseBodies, [`${status} ${mediaType}`]: text },
  });
  if (message.body === undefined) {
    const [first] = media;
    return { edits: first ? write(first.mediaType, '') : {}, notes: [] };
  }
  const filled = fillBody(media, message.body);
  return 'note' in filled
    ? { edits: {}, notes: [filled.note] }
    : { edits: write(filled.mediaType, filled.text), notes: [] };
}
