import type { ExchangeBody, ExchangeValue } from '../http/message.ts';
import { percentEncode } from '../http/percentEncode.ts';
import { statusCodeOf } from '../http/status.ts';
import { own } from '../source/json.ts';
import { buildBody, chosenMedia } from './buildBody.ts';
import { appendQuery, buildUrl, queryOf } from './buildUrl.ts';
import { type FilledField, fillFields, sentParameters } from './buildValues.ts';
import type { Field, OperationDetail, ResponseDetail } from './detail.ts';
import type { Exchange, ExchangeEdits } from './exchange.ts';
import { consumerOrigin, serverUrl } from './servers.ts';

/**
 * Builds the sample request and response of an operation from its samples and what the user changed. Pure and cheap:
 * runs on every keystroke.
 *
 * @param detail From `describeOperation`.
 * @param edits May be of an older version of the document: what it names and the operation lacks is passed over.
 * @param outerUrl For a callback request, the callback URL of the enclosing simulation.
 * @returns The exchange; without `response` where the callback comes before any. Never throws.
 * @example buildExchange(detail, {}).request.url // 'https://provider.example/streams?callbackUrl=https%3A%2F%2F…'
 */
export function buildExchange(detail: OperationDetail, edits: ExchangeEdits, outerUrl?: string): Exchange {
  const filled = fillFields(detail.parameters, edits.fields, 'request');
  const body = requestBody(detail, edits);
  const { url, generated, server } = requestUrl(detail, edits, filled, outerUrl);
  const response = responseOf(detail, edits);
  return {
    request: {
      method: detail.method,
      path: detail.path,
      url,
      ...(server !== undefined && { server }),
      urlGenerated: generated,
      values: withContentType(filled, body),
      body,
    },
    ...(response !== undefined && { response }),
    responses: detail.responses.map((each) => ({
      status: each.status,
      headers: each.headers.filter((header) => header.declared).map((header) => header.name),
      hasBody: each.media.length > 0,
    })),
  };
}

function requestBody(detail: OperationDetail, edits: ExchangeEdits): ExchangeBody {
  const body = detail.requestBody;
  const media = chosenMedia(body?.media ?? [], edits.requestMediaType);
  if (body === undefined || media === undefined) return { kind: 'absent', declared: body !== undefined };
  if (!(edits.sendRequestBody ?? body.sentByDefault)) return { kind: 'absent', declared: true };
  return buildBody(media, own(edits.requestBodies, media.mediaType));
}

function requestUrl(
  detail: OperationDetail,
  edits: ExchangeEdits,
  filled: readonly FilledField[],
  outerUrl: string | undefined,
): { readonly url: string; readonly generated: boolean; readonly server?: string } {
  const inUrl = (field: Field) => field.in === 'path' || field.in === 'query' || field.in === 'querystring';
  const generatedValue = filled.some(({ field, value }) => inUrl(field) && value.sent && value.generated);
  const parameters = sentParameters(filled);
  if (detail.isCallback) {
    const base = (outerUrl ?? `${consumerOrigin}/callback`).replace(/#.*$/s, '');
    return {
      url: appendQuery(base, queryOf(parameters)),
      generated: outerUrl === undefined || generatedValue,
    };
  }
  const server = detail.servers[edits.server ?? 0] ?? detail.servers[0] ?? { url: '', variables: [] };
  const base = serverUrl(server, edits.serverVariables);
  const generatedServer = base.generated || (detail.generatedServer && server.variables.length === 0);
  const path = detail.isWebhook === true ? namedPath(detail.path) : detail.path;
  return {
    url: buildUrl(base.url, path, parameters),
    generated: generatedServer || generatedValue,
    server: base.url,
  };
}

/** A webhook has a name instead of a path: it may hold anything, and braces in it are none of a template. */
function namedPath(name: string): string {
  return name
    .split('/')
    .map((segment) => percentEncode(segment))
    .join('/');
}

function responseOf(detail: OperationDetail, edits: ExchangeEdits): Exchange['response'] {
  if (edits.status === 'none') return undefined;
  const response = chosenResponse(detail, edits.status);
  if (response === undefined) return undefined;
  const { status } = response;
  const media = chosenMedia(response.media, own(edits.responseMediaTypes, status));
  const body: ExchangeBody =
    media === undefined
      ? { kind: 'absent', declared: false }
      : buildBody(media, own(edits.responseBodies, `${status} ${media.mediaType}`));
  const declared = detail.responses.map((each) => each.status);
  return {
    status: statusCodeOf(status, declared, own(edits.statusCodes, status)),
    declaredStatus: status,
    headers: withContentType(fillFields(response.headers, edits.fields, 'response'), body),
    body,
  };
}

function chosenResponse(detail: OperationDetail, status: string | undefined): ResponseDetail | undefined {
  const find = (wanted: string | undefined) => detail.responses.find((each) => each.status === wanted);
  return find(status) ?? find(detail.defaultStatus) ?? detail.responses[0];
}

/** `Content-Type` follows the body, whatever parameters say (Parameter Object, Response Object). */
function withContentType(filled: readonly FilledField[], body: ExchangeBody): readonly ExchangeValue[] {
  const values = filled.map(({ value }) => value);
  const sent = body.kind !== 'absent';
  if (!sent && !body.declared) return values;
  const value = sent ? body.mediaType : '';
  const header = {
    name: 'Content-Type',
    in: 'header',
    value,
    declared: true,
    required: false,
    sent,
    generated: false,
  } as const;
  return [...values, header];
}
