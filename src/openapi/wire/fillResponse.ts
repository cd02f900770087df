import type { OperationDetail, ResponseDetail } from '../exchange/detail.ts';
import type { ExchangeEdits, FieldEdit } from '../exchange/edits.ts';
import { inlineCode } from '../expression/inlineCode.ts';
import type { JsonValue } from '../source/json.ts';
import { fieldEdit, withFields } from './fieldEdit.ts';
import { fillBody } from './fillBody.ts';
import { withLike } from './likeOf.ts';
import { leftOut, unusualHeaders } from './notes.ts';
import { readSegment } from './readParameter.ts';
import { readContent } from './readQuery.ts';
import type { FilledExchange, PastedResponse } from './wire.types.ts';

/** The response half of `fillExchange`. */
export function fillResponse(
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
  const decided = new Map<string, FieldEdit | undefined>();
  for (const field of response.headers) {
    const lines = message.headers.filter(({ name }) => name.toLowerCase() === field.name.toLowerCase());
    const raw = lines.map(({ value }) => value).join(', ');
    const like = withLike(field);
    const read = (): JsonValue =>
      field.mediaType === undefined ? readSegment(like, raw) : readContent(field.mediaType, like, raw);
    decided.set(`response.${field.id}`, fieldEdit(field, lines.length === 0 ? undefined : read()));
  }
  const body = bodyEdits(response, message, before);
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

/** A response has no switch for its body: an empty text is none. */
function bodyEdits(response: ResponseDetail, message: PastedResponse, before: ExchangeEdits): FilledExchange {
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
