import { buildBody, chosenMedia } from '../exchange/buildBody.ts';
import type { MediaDetail, OperationDetail, ResponseDetail } from '../exchange/detail.ts';
import type { JsonValue } from '../source/json.ts';

/** The sample body that a source of this message reads, as a value. */
export interface MessageBody {
  readonly media: MediaDetail;
  /** Whether it is the media type of an unchanged sample. */
  readonly isChosen: boolean;
  /** `undefined` where the sample is empty or cannot be looked into. */
  readonly value: JsonValue | undefined;
  /** Of a response. */
  readonly status?: string;
}

/**
 * The body that the values of a source are written into.
 *
 * @param at The media type that the facts are of, and of a response the status; the sample's own where they are absent.
 * @example messageBody(detail, 'request.body', {})?.value // { callbackUrl: 'https://consumer.example/callbackUrl' }
 */
export function messageBody(
  detail: OperationDetail,
  source: string,
  at: { readonly mediaType?: string | undefined; readonly status?: string | undefined },
): MessageBody | undefined {
  const response = source === 'response.body' ? responseFor(detail, at.status) : undefined;
  const list = source === 'response.body' ? response?.media : detail.requestBody?.media;
  const media = chosenMedia(list ?? [], at.mediaType);
  if (media === undefined) return undefined;
  const body = buildBody(media, undefined);
  return {
    media,
    isChosen: media === list?.[0],
    value: body.kind === 'data' ? body.value : undefined,
    ...(response && { status: response.status }),
  };
}

/**
 * The response of the unchanged sample, or the declared one of this status.
 *
 * @example responseFor(detail)?.status // '201'
 */
export function responseFor(
  detail: OperationDetail,
  status = detail.defaultStatus,
): ResponseDetail | undefined {
  return detail.responses.find((each) => each.status === status) ?? detail.responses[0];
}
