import type { Exchange } from '../exchange/exchange.ts';
import { consumerOrigin } from '../exchange/servers.ts';
import type { Expression } from '../expression/expression.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { partType } from '../http/form.ts';
import type { ExchangeBody, ExchangeValue } from '../http/message.ts';
import { percentEncode } from '../http/percentEncode.ts';
import { readJson } from '../http/readJson.ts';
import { scalarText } from '../http/scalarText.ts';
import { isArray, type JsonValue, members } from '../source/json.ts';
import { decodeQuery, percentDecode } from '../source/percentDecode.ts';
import { formatPointer, parsePointer } from '../source/pointer.ts';
import { urlOf } from '../source/urlOf.ts';
import { DEFAULT_READINGS, type Readings } from './readings.ts';
import type { Resolution } from './simulation.ts';

/** What changed readings make of each step from the exchange to the URL. */
export interface ChangedReadings {
  readonly exchange: (exchange: Exchange) => Exchange;
  readonly expression: (expression: Expression) => Expression;
  /** @param raw The expression as the key has it, braces included. */
  readonly resolution: (resolution: Resolution, raw: string) => Resolution;
  /** Text after the first expression. */
  readonly inserted: (text: string) => string;
  readonly absolute: (text: string, exchange: Exchange) => string;
  /** Why no callback follows this response; `undefined` where one does. */
  readonly unsent: (exchange: Exchange, paired: boolean | undefined) => string | undefined;
}

/**
 * Readings as `resolveKey` takes them. Only who shows other readings than the default ones needs this code.
 *
 * @example underReadings({ encoding: 'data' }).inserted('a&b') // 'a%26b'
 */
export function underReadings(changed: Partial<Readings>): ChangedReadings {
  const readings = { ...DEFAULT_READINGS, ...changed };
  return {
    exchange: (exchange) => exchangeUnder(readings, exchange),
    expression: (expression) => expressionUnder(readings, expression),
    resolution: (resolution, raw) => resolutionUnder(readings, resolution, raw),
    inserted: (text) => insertedUnder(readings, text),
    absolute: (text, exchange) => absoluteUnder(readings, text, exchange),
    unsent: ({ response }, paired) =>
      readings.responses === 'paired' && paired === false
        ? `no example of the ${response?.status ?? ''} response has the name of one of the callback request`
        : undefined,
  };
}

/**
 * The exchange as expressions read it under other readings: values as on the wire (R5), another body (R7), no response
 * (R9) or another `$url` (R10).
 */
function exchangeUnder(readings: Readings, exchange: Exchange): Exchange {
  const { request, response, responses } = exchange;
  return {
    request: {
      ...request,
      url: urlUnder(readings.url, request.url),
      values: readings.decoding === 'wire' ? wireValues(request.url, request.values) : request.values,
      body: bodyUnder(readings.forms, request.body),
    },
    ...(response &&
      readings.responses !== 'blind' && {
        response: { ...response, body: bodyUnder(readings.forms, response.body) },
      }),
    responses,
  };
}

function urlUnder(reading: Readings['url'], url: string): string {
  if (reading === 'whole') return url;
  const [address = ''] = url.split('?', 1);
  const [, origin = '', path = ''] = /^([^/]*\/\/[^/]*)?([\s\S]*)$/.exec(address) ?? [];
  return (reading === 'path' ? '' : origin) + percentDecode(path);
}

function wireValues(url: string, values: readonly ExchangeValue[]): readonly ExchangeValue[] {
  const raw = rawQuery(url);
  return values.map((each) => {
    if (each.in === 'path') return { ...each, value: percentEncode(scalarText(each.value)) };
    const found = each.in === 'query' ? raw.get(each.name) : undefined;
    return found === undefined ? each : { ...each, value: found.length > 1 ? found : (found[0] ?? '') };
  });
}

function rawQuery(url: string): ReadonlyMap<string, readonly string[]> {
  const start = url.indexOf('?');
  const pairs = new Map<string, string[]>();
  for (const pair of start < 0 ? [] : url.slice(start + 1).split('&')) {
    const equals = pair.indexOf('=');
    const name = decodeQuery(equals < 0 ? pair : pair.slice(0, equals));
    const known = pairs.get(name);
    const value = equals < 0 ? '' : pair.slice(equals + 1);
    if (known) known.push(value);
    else pairs.set(name, [value]);
  }
  return pairs;
}

function bodyUnder(reading: Readings['forms'], body: ExchangeBody): ExchangeBody {
  if (reading === 'parts' || body.kind !== 'data' || body.dataForm === 'json') return body;
  if (reading === 'nothing') return { kind: 'absent', declared: true };
  const root = body.dataForm === 'multipart' ? jsonPart(body) : undefined;
  return root === undefined ? body : { ...body, dataForm: 'json', value: root, generated: [] };
}

/** The first part of a multipart body that is JSON. */
function jsonPart({ value, encoding }: Extract<ExchangeBody, { kind: 'data' }>): JsonValue | undefined {
  const found = members(value).find(
    ([name, each]) => dataFormOf(partType(encoding, name, each)) === 'json',
  )?.[1];
  if (typeof found !== 'string') return found;
  const read = readJson(found);
  return read.ok ? read.value : undefined;
}

/**
 * The expression as it is read: `%20` in a pointer may be a space (R6).
 */
function expressionUnder(readings: Readings, expression: Expression): Expression {
  if (expression.kind !== 'body' || readings.pointers === 'literal') return expression;
  const tokens = parsePointer(expression.pointer);
  return tokens ? { ...expression, pointer: formatPointer(tokens.map(percentDecode)) } : expression;
}

/**
 * What becomes of an expression that has no text by default: missing (R1), null (R2), a list or object (R3).
 *
 * @param raw The expression as the key has it, braces included.
 * @example resolutionUnder({ ...DEFAULT_READINGS, null: 'text' }, unusableNull, '{$request.body#/z}').text // 'null'
 */
function resolutionUnder(readings: Readings, resolution: Resolution, raw: string): Resolution {
  switch (resolution.kind) {
    case 'resolved':
      return readings.url === 'nothing' && resolution.source === 'request.url'
        ? withoutUrl(readings, resolution, raw)
        : resolution;
    case 'missing':
      return missingUnder(readings, resolution, raw);
    case 'unusable': {
      const text = unusableText(readings, resolution);
      return text === undefined ? resolution : textInstead(resolution, text);
    }
  }
}

function missingUnder(
  { missing, responses }: Readings,
  resolution: Extract<Resolution, { kind: 'missing' }>,
  raw: string,
): Resolution {
  if (missing === 'empty') return textInstead(resolution, '');
  if (missing === 'kept') return textInstead(resolution, raw);
  return responses === 'blind' && resolution.reason === 'no-response'
    ? { ...resolution, message: 'under this reading a callback cannot read the response' }
    : resolution;
}

function withoutUrl(
  readings: Readings,
  { source }: Extract<Resolution, { kind: 'resolved' }>,
  raw: string,
): Resolution {
  const message = 'under this reading `$url` has no value';
  return missingUnder(
    readings,
    { kind: 'missing', source, reason: 'no-field', message, walk: [], available: [] },
    raw,
  );
}

function unusableText(
  readings: Readings,
  { value }: Extract<Resolution, { kind: 'unusable' }>,
): string | undefined {
  if (value === null) return { unusable: undefined, empty: '', text: 'null' }[readings.null];
  if (value === undefined || typeof value !== 'object') return undefined;
  switch (readings.lists) {
    case 'unusable':
      return undefined;
    case 'json':
      return scalarText(value);
    case 'comma':
      return (isArray(value) ? value : members(value).flat())
        .filter((each) => each !== null)
        .map(scalarText)
        .join(',');
    case 'first':
      return isArray(value) && value[0] !== undefined ? scalarText(value[0]) : undefined;
  }
}

function textInstead(from: Exclude<Resolution, { kind: 'resolved' }>, text: string): Resolution {
  const value = from.kind === 'unusable' ? (from.value ?? text) : text;
  return {
    kind: 'resolved',
    value,
    text,
    source: from.source,
    generated: false,
    walk: from.walk,
    notes: [`a changed reading inserts this: ${from.message}`],
  };
}

/**
 * The text of a value after the first, encoded where a reading says so (R4).
 */
function insertedUnder({ encoding }: Readings, text: string): string {
  return encoding === 'raw' ? text : percentEncode(text, encoding === 'url');
}

/**
 * A relative result made absolute where a reading says against what (R8).
 *
 * @returns The text as it is where it is absolute, or where no reading resolves it.
 * @example absoluteUnder({ ...DEFAULT_READINGS, relative: 'server' }, '/x', exchange) // 'https://a.example/x'
 */
function absoluteUnder({ relative }: Readings, text: string, { request }: Exchange): string {
  if (relative === 'none' || text.trim() === '' || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) return text;
  const base = relative === 'server' ? (request.server ?? request.url) : `${consumerOrigin}/`;
  return urlOf(text, base.endsWith('/') || relative === 'consumer' ? base : `${base}/`)?.href ?? text;
}
