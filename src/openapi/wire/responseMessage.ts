import { buildExchange } from '../exchange/buildExchange.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { headerLine, type WireHeader } from '../http/headers.ts';
import { reasonPhrase } from '../http/reasonPhrase.ts';
import { scalarText } from '../http/scalarText.ts';
import { type WireBody, wireBody } from '../http/wireBody.ts';

/** A response as it goes over the wire. */
export interface ResponseMessage {
  readonly status: number;
  readonly headers: readonly WireHeader[];
  readonly body?: WireBody;
}

/**
 * Writes the sample response of an operation, or the reply to a callback request, as it goes over the wire.
 *
 * @param detail From `describeOperation`.
 * @param edits What the user changed of its samples.
 * @returns `undefined` if there is no response: none is declared, or the callback comes before any.
 * @example responseMessage(detail, {})?.status // 201
 */
export function responseMessage(detail: OperationDetail, edits: ExchangeEdits): ResponseMessage | undefined {
  const { response } = buildExchange(detail, edits);
  if (response === undefined) return undefined;
  const body = wireBody(response.body);
  const declared = response.headers
    .filter(({ name, sent }) => sent && name !== 'Content-Type')
    .map(({ name, value, line }) => ({ name, value: line ?? scalarText(value) }));
  const type = body === undefined ? [] : [{ name: 'Content-Type', value: body.mediaType }];
  return { status: response.status, headers: [...type, ...declared], ...(body && { body }) };
}

/**
 * Writes a response as an HTTP/1.1 message: status line, headers, empty line, body (RFC 9112 §4). Lines end with a line
 * feed.
 *
 * @example httpResponse({ status: 202, headers: [] }) // 'HTTP/1.1 202 Accepted\n\n'
 */
export function httpResponse({ status, headers, body }: ResponseMessage): string {
  const lines = [`HTTP/1.1 ${status} ${reasonPhrase(status)}`, ...headers.map(headerLine)];
  return `${lines.join('\n')}\n\n${body?.text ?? ''}`;
}
