import { serializeParameter } from '../http/serializeParameter.ts';
import { type WireBody, wireBody } from '../http/wireBody.ts';
import { buildExchange } from './buildExchange.ts';
import { appendQuery, queryOf } from './buildUrl.ts';
import { fillFields, sentParameters } from './buildValues.ts';
import { credentialsOf } from './credentials.ts';
import type { OperationDetail } from './detail.ts';
import type { ExchangeEdits } from './exchange.ts';

/** A callback request as it goes over the wire. */
export interface CallbackMessage {
  readonly method: string;
  /** With the callback request's own query parameters. */
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body?: WireBody;
  /** A client certificate belongs to it. */
  readonly certificate?: true;
}

/**
 * Writes the request that arrives at the callback URL: its own parameters, cookies and body, and a placeholder such as
 * `<token>` for each of its security schemes.
 *
 * @param detail The callback request, from `describeOperation`.
 * @param url The callback URL; `undefined` becomes `https://consumer.example/callback`.
 * @param edits What the user changed of the callback request's own samples.
 * @example buildCallbackMessage(detail, 'https://c.example/data', {}).headers // [{ name: 'Content-Type', … }]
 */
export function buildCallbackMessage(
  detail: OperationDetail,
  url: string | undefined,
  edits: ExchangeEdits,
): CallbackMessage {
  const sent = sentParameters(fillFields(detail.parameters, edits.fields, 'request'));
  const exchange = buildExchange(detail, edits, url);
  const body = wireBody(exchange.request.body);
  const written = sent
    .filter((field) => field.in === 'header')
    .map((field) => ({ name: field.name, value: serializeParameter(field, field.value) }));
  const cookies = sent
    .filter((field) => field.in === 'cookie')
    .map((field) => serializeParameter(field, field.value))
    .filter((text) => text !== '');
  const credentials = credentialsOf(
    detail,
    new Set(
      sent.map((field) => `${field.in} ${field.in === 'header' ? field.name.toLowerCase() : field.name}`),
    ),
  );
  const allCookies = [...cookies, ...credentials.cookies];
  const ownUrl = url === undefined ? exchange.request.url : appendQuery(url, queryOf(sent));
  return {
    method: detail.method,
    url: appendQuery(ownUrl, credentials.query.join('&')),
    headers: [
      ...(body === undefined ? [] : [{ name: 'Content-Type', value: body.mediaType }]),
      ...written,
      ...credentials.headers,
      ...(allCookies.length === 0 ? [] : [{ name: 'Cookie', value: allCookies.join('; ') }]),
    ],
    ...(body !== undefined && { body }),
    ...(credentials.certificate ? { certificate: true } : {}),
  };
}
