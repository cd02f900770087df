import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildExchange } from '../exchange/buildExchange.ts';
import { detailOf } from '../exchange/describe.fixture.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { parseKey } from '../expression/parseKey.ts';
import { simulate } from '../simulation/simulate.ts';
import { fillExchange } from './fillExchange.ts';
import { parseMessage } from './parseMessage.ts';
import { httpResponse, responseMessage } from './responseMessage.ts';
import { curlCommand, httpMessage, requestMessage } from './writeMessage.ts';

const form = 'application/x-www-form-urlencoded';
const body = {
  type: 'object',
  properties: {
    url: { type: 'string' },
    count: { type: 'integer' },
    tags: { type: 'array', items: { type: 'string' } },
  },
};
const content = (mediaType: string) => ({
  content: { [mediaType]: { schema: body, encoding: { tags: { explode: false } } } },
});
const list = { type: 'array', items: { type: 'string' } };
const pair = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };

const operation = (mediaType: string) => ({
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'url', in: 'query', schema: { type: 'string' } },
    { name: 'list', in: 'query', schema: list },
    { name: 'piped', in: 'query', style: 'pipeDelimited', explode: false, schema: list },
    { name: 'deep', in: 'query', style: 'deepObject', explode: true, schema: pair },
    { name: 'X-Url', in: 'header', schema: { type: 'string' } },
    { name: 'X-List', in: 'header', schema: list },
    { name: 'session', in: 'cookie', schema: { type: 'string' } },
  ],
  requestBody: content(mediaType),
  responses: {
    201: { headers: { Location: { schema: { type: 'string' } } }, ...content(mediaType) },
    default: content('application/json'),
  },
});

const mediaTypes = ['application/json', form, 'multipart/form-data'] as const;

/** One key for every kind of source. */
const keys = [
  '{$request.path.id}',
  '{$request.query.url}',
  '{$request.header.X-Url}',
  '{$request.body#/url}',
  '{$request.body#/count}',
  '{$response.header.Location}',
  '{$response.body#/url}',
  '$url',
  '$statusCode',
];

/** Header fields and cookies have no line ends, and white space around them does not count (RFC 9110 §5.5). */
const line = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.replace(/[\p{Cc}]+/gu, ' ').trim())
  .filter((text) => text !== '');
const url = fc.webUrl({ withQueryParameters: true });
const word = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', '%', '+', '&', '='), minLength: 1 });
/** Delimiters of a style have no escape there (RFC 6570 §1.2 writes them as they are in a header). */
const listItem = fc.stringMatching(/^[a-z]{1,4}$/);

const samples = fc.record({
  id: fc.oneof(word, url),
  url,
  list: fc.array(word, { minLength: 2, maxLength: 3 }),
  piped: fc.array(listItem, { minLength: 2, maxLength: 3 }),
  deep: fc.record({ a: word, b: word }),
  header: fc.oneof(url, line),
  headerList: fc.array(listItem, { minLength: 1, maxLength: 3 }),
  session: listItem,
  body: fc.record({ url, count: fc.nat(), tags: fc.array(word, { minLength: 1, maxLength: 3 }) }),
  location: fc.oneof(url, line),
  status: fc.constantFrom('201', 'default'),
  mediaType: fc.constantFrom(...mediaTypes),
});
type Samples = typeof samples extends fc.Arbitrary<infer T> ? T : never;

const details = mediaTypes.flatMap((mediaType) =>
  [false, true].map((isCallback) => {
    const detail = detailOf({
      operation: JSON.parse(JSON.stringify(operation(mediaType))),
      path: isCallback ? '{$request.body#/outer}' : '/streams/{id}',
      root: { servers: [{ url: 'https://p.example/v1' }] },
      keys,
      isCallback,
    });
    return { mediaType, detail };
  }),
);

function described(mediaType: string, isCallback: boolean): OperationDetail {
  const found = details.find((each) => each.mediaType === mediaType && each.detail.isCallback === isCallback);
  if (!found) throw new Error('every media type is described');
  return found.detail;
}

function edited(detail: OperationDetail, values: Samples): ExchangeEdits {
  const typed = (text: string) => ({ text, send: true });
  const text = JSON.stringify(values.body);
  return {
    fields: {
      'request.path.id': typed(values.id),
      'request.query.url': typed(values.url),
      'request.query.list': typed(JSON.stringify(values.list)),
      'request.query.piped': typed(JSON.stringify(values.piped)),
      'request.query.deep': typed(JSON.stringify(values.deep)),
      'request.header.X-Url': typed(values.header),
      'request.header.X-List': typed(JSON.stringify(values.headerList)),
      'request.cookie.session': typed(values.session),
      'response.header.Location': typed(values.location),
    },
    sendRequestBody: true,
    requestBodies: { [detail.requestBody?.media[0]?.mediaType ?? '']: text },
    status: values.status,
    responseBodies: { [`201 ${values.mediaType}`]: text, 'default application/json': text },
  };
}

/** What every key makes of the samples. */
function urlsOf(detail: OperationDetail, edits: ExchangeEdits, outerUrl?: string) {
  const exchange = buildExchange(detail, edits, outerUrl);
  return keys.map((key) => simulate(parseKey(key), exchange, { minor: '3.1' }).callbackUrl);
}

function refilled(detail: OperationDetail, texts: readonly string[], outerUrl?: string): ExchangeEdits {
  return texts.reduce<ExchangeEdits>((before, text) => {
    const message = parseMessage(text);
    if ('problem' in message) throw new Error(`${message.problem}\n${text}`);
    const filled = fillExchange(detail, message, before, outerUrl);
    expect(filled.notes).toEqual([]);
    return filled.edits;
  }, {});
}

test('messages copied and pasted back give the same callback URLs', () => {
  fc.assert(
    fc.property(samples, fc.boolean(), fc.boolean(), (values, asCurl, isCallback) => {
      const detail = described(values.mediaType, isCallback);
      const outerUrl = isCallback ? 'https://c.example/outer?k=1' : undefined;
      const edits = edited(detail, values);
      const request = requestMessage(detail, edits, buildExchange(detail, edits, outerUrl).request.url);
      const response = responseMessage(detail, edits);
      if (response === undefined) throw new Error('a status was chosen');
      const texts = [asCurl ? curlCommand(request) : httpMessage(request), httpResponse(response)];
      // A callback request has no path of its own to read values from.
      const id = isCallback ? { 'request.path.id': { text: values.id, send: true } } : {};
      const back = refilled(detail, texts, outerUrl);
      const again = { ...back, fields: { ...back.fields, ...id } };
      expect(urlsOf(detail, again, outerUrl)).toEqual(urlsOf(detail, edits, outerUrl));
      expect(requestMessage(detail, again, request.url)).toEqual(request);
      expect(responseMessage(detail, again)).toEqual(response);
    }),
    { numRuns: 100 },
  );
});
