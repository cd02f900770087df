import type { Field, OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits, FieldEdit } from '../exchange/exchange.ts';
import { headerOf, linesByName, type WireHeader } from '../http/headers.ts';
import { type JsonValue, own } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { fieldEdit, withFields } from './fieldEdit.ts';
import { fillBody } from './fillBody.ts';
import { withLike } from './like.ts';
import { addressOf, sameAddress } from './matchOperation.ts';
import { matchUrl, type UrlMatch } from './matchUrl.ts';
import { leftOut, notRead, unusualHeaders } from './notes.ts';
import { type PairSource, pairSource } from './pairSource.ts';
import { type Decode, decodeOf, rawPairs, readSegment } from './readParameter.ts';
import { readContent, readPairs, readQuerystring } from './readQuery.ts';
import type { FilledExchange, PastedRequest } from './wire.types.ts';

/** The request half of `fillExchange`. */
export function fillRequest(
  detail: OperationDetail,
  message: PastedRequest,
  before: ExchangeEdits,
  url: string | undefined,
): FilledExchange {
  const [target = ''] = message.url.split('#', 1);
  const question = target.indexOf('?');
  const address = question < 0 ? target : target.slice(0, question);
  const query = question < 0 ? '' : target.slice(question + 1);
  const match = detail.isCallback || detail.isWebhook ? undefined : matchUrl(detail, address);
  const reading: RequestReading = {
    detail,
    ...(match && { match }),
    query,
    pairs: pairSource(
      rawPairs(query, '&'),
      decodeOf({ in: 'query', style: 'form', allowReserved: false }),
      isNameIn(detail, 'query'),
    ),
    cookies: cookieSources(headerOf(message.headers, 'Cookie') ?? '', isNameIn(detail, 'cookie')),
    headers: linesByName(message.headers),
  };
  const decided = new Map<string, FieldEdit | undefined>();
  for (const field of detail.parameters) {
    if (field.in === 'path' && match === undefined) continue;
    decided.set(`request.${field.id}`, fieldEdit(field, messageValue(reading, field)));
  }
  const body = bodyEdits(detail, message, before);
  return {
    edits: {
      ...before,
      ...serverEdits(detail, match, before),
      ...body.edits,
      fields: withFields(before.fields, decided),
    },
    notes: [
      ...targetNotes(detail, message, url, match),
      ...fieldNotes(reading, message.headers),
      ...body.notes,
      ...notRead(message.ignored),
    ],
  };
}

interface RequestReading {
  readonly detail: OperationDetail;
  readonly match?: UrlMatch;
  readonly query: string;
  readonly pairs: PairSource;
  readonly cookies: (field: Field) => PairSource;
  /** The values of each header, by its name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

function messageValue(reading: RequestReading, declared: Field): JsonValue | undefined {
  const field = withLike(declared);
  switch (field.in) {
    case 'path': {
      const raw = own(reading.match?.path, field.name);
      return raw === undefined || raw === `{${field.name}}` ? undefined : readText(field, raw);
    }
    case 'header': {
      const lines = reading.headers.get(field.name.toLowerCase());
      return lines === undefined ? undefined : readText(field, lines.join(', '));
    }
    case 'querystring':
      return readQuerystring(field, reading.query);
    case 'query':
      return readPairs(field, reading.pairs);
    case 'cookie':
      return readPairs(field, reading.cookies(field));
  }
}

function readText(field: Field, raw: string): JsonValue {
  if (field.mediaType === undefined) return readSegment(field, raw);
  return readContent(
    field.mediaType,
    field,
    String(readSegment({ ...field, types: ['string'], style: 'simple' }, raw)),
  );
}

/**
 * The pairs of a cookie line as each field reads them. Lists in the style `form` are written with `&`, also in cookies.
 * There are few ways to read them, so that each is kept.
 */
function cookieSources(line: string, isClaimed: (name: string) => boolean): (field: Field) => PairSource {
  const byDelimiter = new Map<RegExp, Map<Decode, PairSource>>();
  return (field) => {
    const isText = field.types.includes('string') || field.style === 'cookie';
    const delimiter = isText ? betweenCookies : betweenCookiesOrItems;
    const sources = byDelimiter.get(delimiter) ?? new Map<Decode, PairSource>();
    byDelimiter.set(delimiter, sources);
    const decode = decodeOf(field);
    const source = sources.get(decode) ?? pairSource(rawPairs(line, delimiter), decode, isClaimed);
    sources.set(decode, source);
    return source;
  };
}

const betweenCookies = /;\s*/;
const betweenCookiesOrItems = /;\s*|&/;

function isNameIn({ parameters }: OperationDetail, location: Field['in']): (name: string) => boolean {
  const names = new Set(parameters.filter((each) => each.in === location).map((each) => each.name));
  return (name) => names.has(name);
}

function serverEdits(
  { servers }: OperationDetail,
  match: UrlMatch | undefined,
  before: ExchangeEdits,
): ExchangeEdits {
  if (match?.server === undefined) return {};
  const defaults = servers[match.server]?.variables ?? [];
  const changed = Object.entries(match.serverVariables).filter(([name, value]) => {
    const isDefault = defaults.some((each) => each.name === name && each.default === value);
    return !isDefault || own(before.serverVariables, name) !== undefined;
  });
  return {
    ...(match.server !== 0 || before.server !== undefined ? { server: match.server } : {}),
    ...(changed.length > 0
      ? { serverVariables: { ...before.serverVariables, ...Object.fromEntries(changed) } }
      : {}),
  };
}

function bodyEdits(detail: OperationDetail, message: PastedRequest, before: ExchangeEdits): FilledExchange {
  const { requestBody } = detail;
  if (message.body === undefined) {
    return { edits: requestBody?.sentByDefault ? { sendRequestBody: false } : {}, notes: [] };
  }
  // A file that could not be read: there is a body, but its content is unknown.
  if (message.body.text === '') return { edits: {}, notes: [] };
  const filled = fillBody(requestBody?.media ?? [], message.body);
  if ('note' in filled) return { edits: {}, notes: [filled.note] };
  return {
    edits: {
      requestMediaType: filled.mediaType,
      requestBodies: { ...before.requestBodies, [filled.mediaType]: filled.text },
      sendRequestBody: true,
    },
    notes: [],
  };
}

function targetNotes(
  detail: OperationDetail,
  message: PastedRequest,
  url: string | undefined,
  match: UrlMatch | undefined,
): readonly string[] {
  const address = addressOf(message.url);
  const notes: string[] = [];
  if (message.method.toUpperCase() !== detail.method.toUpperCase()) {
    notes.push(
      `The method is ${inlineCode(message.method)}, but this operation is ${inlineCode(detail.method)}.`,
    );
  }
  if (detail.isCallback) {
    if (url !== undefined && !sameAddress(url, message.url)) {
      notes.push(
        `${inlineCode(address)} is not the callback URL, which still comes from its key and the samples before it.`,
      );
    }
    return notes;
  }
  if (detail.isWebhook) return notes;
  if (match === undefined) {
    notes.push(
      `${inlineCode(address)} is not at ${inlineCode(detail.path)}, so the server and path parameters stay as they were.`,
    );
  } else if (match.server === undefined) {
    notes.push(
      detail.generatedServer
        ? `The document names no server, so ${inlineCode(originOf(address))} was left out.`
        : `${inlineCode(address)} matches none of the servers of this operation, so the server stays as it was.`,
    );
  }
  return notes;
}

function originOf(address: string): string {
  return /^[^:/?#]*:\/\/[^/]*/.exec(address)?.[0] ?? address;
}

/** A callback URL has a query of its own, from its key. */
function fieldNotes({ detail, pairs }: RequestReading, headers: readonly WireHeader[]): readonly string[] {
  const whole =
    detail.isCallback || detail.isWebhook || detail.parameters.some((field) => field.in === 'querystring');
  const names = whole ? [] : pairs.pairs.filter((pair) => !pairs.isTaken(pair)).map(({ rawName }) => rawName);
  const known = new Set(
    detail.parameters.filter((field) => field.in === 'header').map((field) => field.name.toLowerCase()),
  );
  // What a request is authorised with has no field: its copy has placeholders.
  for (const id of detail.apiKeys ?? []) known.add(id.replace(/^header\./, '').toLowerCase());
  return [...leftOut('query', [...new Set(names)]), ...leftOut('headers', unusualHeaders(headers, known))];
}
