import type { ExchangeEdits, MediaDetail, NamedExample, ResponseDetail } from '../../../openapi/index.ts';

/** What the user typed over the request body's sample, if anything. */
export function editedRequestBody(edits: ExchangeEdits, media: MediaDetail): string | undefined {
  return ownText(edits.requestBodies, media.mediaType);
}

/** `text` absent: back to the document's sample. */
export function withRequestBody(
  edits: ExchangeEdits,
  media: MediaDetail,
  text: string | undefined,
): ExchangeEdits {
  return { ...edits, requestBodies: withText(edits.requestBodies, media.mediaType, text) };
}

export function editedResponseBody(
  edits: ExchangeEdits,
  response: ResponseDetail,
  media: MediaDetail,
): string | undefined {
  return ownText(edits.responseBodies, responseBodyKey(response, media));
}

export function withResponseBody(
  edits: ExchangeEdits,
  response: ResponseDetail,
  media: MediaDetail,
  text: string | undefined,
): ExchangeEdits {
  return { ...edits, responseBodies: withText(edits.responseBodies, responseBodyKey(response, media), text) };
}

/** A named example as the body editor holds it. */
export function exampleText(example: NamedExample): string {
  if (example.text !== undefined) return example.text;
  return typeof example.value === 'string' ? example.value : JSON.stringify(example.value, null, 2);
}

function responseBodyKey(response: ResponseDetail, media: MediaDetail): string {
  return `${response.status} ${media.mediaType}`;
}

function ownText(texts: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function withText(
  texts: Readonly<Record<string, string>> | undefined,
  key: string,
  text: string | undefined,
): Readonly<Record<string, string>> {
  const { [key]: _previous, ...others } = texts ?? {};
  return text === undefined ? others : { ...others, [key]: text };
}
