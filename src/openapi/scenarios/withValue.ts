import { buildBody, chosenMedia } from '../exchange/buildBody.ts';
import type { MediaDetail, OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { bodyText } from '../http/body.ts';
import { scalarText } from '../http/scalarText.ts';
import { type JsonValue, own } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import { responseFor } from './messageBodies.ts';
import type { ValueChange } from './scenario.types.ts';
import { setAt } from './setAt.ts';

/**
 * Edits with one value more, in the exchange as it is; the rest of it stays.
 *
 * @param change Its `value` is required. A body that cannot be read starts from the sample of the description.
 * @returns The same edits where the message has no such body.
 * @example withValue(detail, {}, { source: 'request.query.id', value: '7' })
 *   // { fields: { 'request.query.id': { text: '7', send: true } } }
 */
export function withValue(
  detail: OperationDetail,
  edits: ExchangeEdits,
  change: ValueChange & { readonly value: JsonValue },
): ExchangeEdits {
  const { source, pointer, value } = change;
  if (source === 'request.body') {
    const media = chosenMedia(detail.requestBody?.media ?? [], edits.requestMediaType);
    if (media === undefined) return edits;
    const { mediaType } = media;
    const text = writtenBody(media, own(edits.requestBodies, mediaType), pointer, value);
    return { ...edits, sendRequestBody: true, requestBodies: { ...edits.requestBodies, [mediaType]: text } };
  }
  if (source === 'response.body') {
    const response = responseFor(detail, edits.status);
    const media = chosenMedia(response?.media ?? [], own(edits.responseMediaTypes, response?.status ?? ''));
    if (response === undefined || media === undefined) return edits;
    const key = `${response.status} ${media.mediaType}`;
    const text = writtenBody(media, own(edits.responseBodies, key), pointer, value);
    return { ...edits, responseBodies: { ...edits.responseBodies, [key]: text } };
  }
  return { ...edits, fields: { ...edits.fields, [source]: { text: scalarText(value), send: true } } };
}

function writtenBody(
  media: MediaDetail,
  text: string | undefined,
  pointer: string | undefined,
  value: JsonValue,
): string {
  const known = [buildBody(media, text), buildBody(media, undefined)].find(({ kind }) => kind === 'data');
  const before = known?.kind === 'data' ? known.value : undefined;
  const after = setAt(before, parsePointer(pointer ?? '') ?? [], value);
  return after === undefined ? '' : bodyText(media.dataForm, after);
}
