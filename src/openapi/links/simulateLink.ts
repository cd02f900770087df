import { linkedParameter } from '../discovery/linkParameter.ts';
import { chosenMedia } from '../exchange/buildBody.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { fillFields } from '../exchange/buildValues.ts';
import type { CallbackMessage } from '../exchange/callbackMessage.ts';
import { serverOf } from '../exchange/describeServers.ts';
import type { Field, OperationDetail } from '../exchange/detail.ts';
import type { Exchange, ExchangeEdits } from '../exchange/exchange.ts';
import { isAbsoluteUrl, serverUrl } from '../exchange/servers.ts';
import { type LinkValue, readLinkValue } from '../expression/linkValue.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { scalarText } from '../http/scalarText.ts';
import { serializeParameter, wireText } from '../http/serializeParameter.ts';
import { definedValue } from '../http/styles.ts';
import { type WireBody, wireBody } from '../http/wireBody.ts';
import type { Simulation, UrlNote, UrlPart } from '../simulation/simulation.ts';
import type { JsonValue } from '../source/json.ts';
import { own } from '../source/json.ts';
import { inlineCode, listed } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Party, ResponseLink } from '../workspace/model.ts';
import { type LinkPiece, linkParts, literalPiece, readParts, urlPieces } from './linkParts.ts';
import { type LinkRead, type LoneBraces, type PassedValue, passedAny } from './passedValue.ts';

/** One member of a link's `parameters` with what became of it. */
export interface LinkArgument {
  /** As the document has it. */
  readonly key: string;
  readonly value: LinkValue;
  /** The parameter of the target; absent where it has none of this name, so that the value goes nowhere. */
  readonly field?: Field;
  readonly passed: PassedValue;
  /** As the next request has it: `?limit=10`, `X-Id: 7`; absent where nothing is sent. */
  readonly wire?: string;
  /** Why it is not sent though it has a value, and other remarks; clauses without a full stop. */
  readonly notes: readonly string[];
  /** Index of its first expression: into `parts` where it is in the URL, else past their end into `others`. */
  readonly part?: number;
}

/** The next request that a link makes of one exchange. Its parts are those of its URL, in the place of a key's. */
export interface LinkSimulation extends Simulation {
  readonly arguments: readonly LinkArgument[];
  /** Expressions whose values are not in the URL: those of headers, cookies, the body, and what is left out. */
  readonly others: readonly UrlPart[];
  /** For each of the link's `expressions`, its index into `parts` or, past their end, into `others`. */
  readonly order: readonly number[];
  /** Of the link's `requestBody`. */
  readonly body?: PassedValue;
  /** The index of its first expression, as in `order`. */
  readonly bodyPart?: number;
  /** Required parameters of the target that get no value. */
  readonly unfilled: readonly Field[];
  /** The request as sent, with what was typed for parameters that the link leaves open; absent without a URL. */
  readonly message?: CallbackMessage;
}

export interface FollowOptions {
  readonly minor: OpenApiMinor;
  /** What the user changed of the target's own samples. */
  readonly edits?: ExchangeEdits;
  readonly loneBraces?: LoneBraces;
  /** The two ends of the exchange, for explanations. */
  readonly parties?: { readonly sender: Party; readonly receiver: Party };
}

/**
 * The exchange that a link is evaluated against: as edited, with the response that has the link.
 *
 * @param outerUrl For a callback request, its callback URL.
 * @example linkExchange(detail, {}, '201').response?.declaredStatus // '201'
 */
export function linkExchange(
  detail: OperationDetail,
  edits: ExchangeEdits,
  status: string,
  outerUrl?: string,
): Exchange {
  return buildExchange(detail, { ...edits, status }, outerUrl);
}

/**
 * Turns a link into the next request of one exchange (Link Object, all versions).
 *
 * Values keep their types and are written by the styles of the target's parameters. A value that is not there is left
 * out; the URL is none only while a path parameter has no value, or the target is not known. What the link does not
 * give is sent only where the user typed it.
 *
 * @param exchange From `linkExchange`. @param target The operation that the link leads to, where it is known.
 * @returns Never throws.
 * @example simulateLink(link, exchange, target, { minor: '3.1' }).callbackUrl // { kind: 'url', url: 'https://api.example/users/42', … }
 */
export function simulateLink(
  link: ResponseLink,
  exchange: Exchange,
  target: OperationDetail | undefined,
  options: FollowOptions,
): LinkSimulation {
  const { edits = {}, loneBraces = 'text' } = options;
  const given = link.parameters.map(({ key, value }) => {
    const linked = linkedParameter(key, target?.parameters ?? []);
    const field = linked.kind === 'found' ? linked.parameter : undefined;
    const read = readLinkValue(value);
    const passed = passedAny(value, exchange, loneBraces);
    return { key, value: read, ...(field && { field }), ...outcome(field, passed) };
  });
  const body = link.requestBody && passedAny(link.requestBody.value, exchange, loneBraces);
  const byField = new Map(given.flatMap((each) => (each.field ? [[each.field.id, each] as const] : [])));
  const sent = target ? sentFields(target, edits, byField) : [];
  const pieces = target ? pathAndQuery(link, target, edits, sent, byField) : [];
  const { key, parts } = linkParts(pieces, options);
  const inUrl = new Map(
    pieces.flatMap(({ fieldId, read }, index) => (fieldId && read ? [[fieldId, index] as const] : [])),
  );
  const others: LinkRead[] = [];
  const order: number[] = [];
  const place = (read: LinkRead, inPiece?: number) => {
    order.push(inPiece ?? parts.length + others.length);
    if (inPiece === undefined) others.push(read);
  };
  const arguments_ = given.map((each): LinkArgument => {
    const first = order.length;
    each.passed.reads.forEach((read, index) => {
      place(read, index === 0 ? each.field && inUrl.get(each.field.id) : undefined);
    });
    const part = order[first];
    return { ...each, ...(part !== undefined && { part }) };
  });
  const bodyPart = body && body.reads.length > 0 ? parts.length + others.length : undefined;
  for (const read of body?.reads ?? []) place(read);
  const unfilled = (target?.parameters ?? []).filter(
    (field) => field.required && !sent.some((each) => each.field.id === field.id),
  );
  const callbackUrl = urlOf(link, target, pieces, arguments_);
  return {
    key,
    repaired: false,
    parts,
    callbackUrl,
    arguments: arguments_,
    others: readParts(others, key.length, options),
    order,
    ...(body && { body }),
    ...(bodyPart !== undefined && { bodyPart }),
    unfilled,
    ...(target &&
      callbackUrl.kind === 'url' && { message: messageOf(target, edits, callbackUrl.url, sent, body) }),
  };
}

/** How a value goes into the next request, or why it does not. */
function outcome(
  field: Field | undefined,
  passed: PassedValue,
): Pick<LinkArgument, 'passed' | 'wire' | 'notes'> {
  if (passed.kind === 'left-out') return { passed, notes: passed.notes };
  if (!field) return { passed, notes: [...passed.notes, 'the target has no such parameter'] };
  const wire = isSent(field, passed.value) ? wireText(field, passed.value) : '';
  if (wire !== '') return { passed, wire, notes: passed.notes };
  const what = passed.value === null ? 'null' : 'empty';
  return { passed, notes: [...passed.notes, `the value is ${what}, so nothing is sent`] };
}

/** `null`, and lists and objects of nothing, have no form but that of a media type (RFC 6570 §2.3). */
function isSent(field: Field, value: JsonValue): boolean {
  return field.mediaType !== undefined || definedValue(value) !== undefined;
}

interface SentField {
  readonly field: Field;
  readonly value: JsonValue;
  /** Where the link gives it. */
  readonly given?: { readonly value: LinkValue; readonly passed: PassedValue };
}

/** What the link gives, and for the rest of the target's parameters what the user typed. */
function sentFields(
  target: OperationDetail,
  edits: ExchangeEdits,
  byField: ReadonlyMap<string, Pick<LinkArgument, 'value' | 'passed' | 'wire'>>,
): readonly SentField[] {
  return fillFields(target.parameters, edits.fields, 'request').flatMap(({ field, value }) => {
    const given = byField.get(field.id);
    if (given?.passed.kind === 'passed') {
      return given.wire === undefined ? [] : [{ field, value: given.passed.value, given }];
    }
    const edit = own(edits.fields, `request.${field.id}`);
    const typed = edit !== undefined && (edit.text !== undefined || edit.send === true) && value.sent;
    return typed ? [{ field, value: value.value }] : [];
  });
}

/** The URL in pieces: server, path, query. */
function pathAndQuery(
  link: ResponseLink,
  target: OperationDetail,
  edits: ExchangeEdits,
  sent: readonly SentField[],
  byField: ReadonlyMap<string, Pick<LinkArgument, 'value' | 'passed'>>,
): readonly LinkPiece[] {
  if (target.isCallback || target.isWebhook === true) return [];
  const named = new Map(
    sent.filter(({ field }) => field.in === 'path').map((each) => [each.field.name, each]),
  );
  const pieces: LinkPiece[] = [];
  // The server and the path up to its first parameter are one piece, as they are one in `linkRequest`.
  let before = baseOf(link, target, edits).url;
  let at = 0;
  for (const match of target.path.matchAll(/\{([^{}]*)\}/g)) {
    pieces.push(literalPiece(before + target.path.slice(at, match.index)));
    before = '';
    const found = named.get(match[1] ?? '');
    pieces.push(
      found
        ? pieceOf(found, serializeParameter(found.field, found.value))
        : missingPiece(match[0], match[1] ?? ''),
    );
    at = match.index + match[0].length;
  }
  pieces.push(literalPiece(before + target.path.slice(at)));
  let joint = '?';
  for (const each of sent) {
    if (each.field.in !== 'query' && each.field.in !== 'querystring') continue;
    const text = serializeParameter(each.field, each.value);
    if (text === '') continue;
    for (const piece of urlPieces(joint, text, pieceOf(each, text))) pieces.push(piece);
    joint = '&';
  }
  return pieces.filter(({ raw }) => raw !== '');

  function missingPiece(written: string, name: string): LinkPiece {
    const fieldId = `path.${name}`;
    const given = byField.get(fieldId);
    const [read] = given?.passed.reads ?? [];
    const piece = { ...literalPiece(written), missing: name };
    if (!given || !read) return piece;
    return { ...piece, fieldId, raw: rawOf(given.value, written), read };
  }
}

function rawOf(value: LinkValue, text: string): string {
  if (value.kind === 'constant') return text;
  return value.kind === 'expression' ? `{${value.raw}}` : value.raw;
}

function pieceOf({ field, given }: SentField, text: string): LinkPiece {
  const fieldId = field.id;
  if (!given || given.value.kind === 'constant') return { ...literalPiece(text), fieldId };
  const [found] = given.passed.reads;
  if (!found) return { ...literalPiece(text), fieldId };
  const raw = rawOf(given.value, text);
  return { text, raw, fieldId, read: found };
}

function baseOf(
  link: ResponseLink,
  target: OperationDetail,
  edits: ExchangeEdits,
): { readonly url: string; readonly generated: boolean } {
  const [own] = link.server ? serverOf(link.server) : [];
  if (own) return serverUrl(own);
  const server = target.servers[edits.server ?? 0] ?? target.servers[0] ?? { url: '', variables: [] };
  const { url, generated } = serverUrl(server, edits.serverVariables);
  return { url, generated: generated || (target.generatedServer && !isAbsoluteUrl(server.url)) };
}

function urlOf(
  link: ResponseLink,
  target: OperationDetail | undefined,
  pieces: readonly LinkPiece[],
  given: readonly LinkArgument[],
): Simulation['callbackUrl'] {
  const none = (reason: string, text?: string): Simulation['callbackUrl'] => ({
    kind: 'none',
    cause: 'missing',
    reason,
    ...(text !== undefined && { text }),
  });
  if (!link.target) {
    const { reference } = link;
    return none(
      reference
        ? `no operation is found under the \`${reference.field}\` ${inlineCode(reference.text)}`
        : 'the link names no operation',
    );
  }
  if (!target) return none('the operation that the link leads to is not described');
  if (target.isCallback || target.isWebhook === true) {
    return none(`${inlineCode(`${target.method} ${target.path}`)} is sent by the API provider`);
  }
  const text = pieces.map((piece) => piece.text).join('');
  const missing = [...new Set(pieces.flatMap((piece) => piece.missing ?? []))];
  if (missing.length > 0) return none(missing.map((name) => whyMissing(name, given)).join('; '), text);
  return { kind: 'url', url: text, notes: notesOf(pieces) };
}

function whyMissing(name: string, given: readonly LinkArgument[]): string {
  const argument = given.find(({ field }) => field?.in === 'path' && field.name === name);
  const what = `the path parameter ${inlineCode(name)} gets no value`;
  if (!argument) return `${what} from the link`;
  const { passed, notes } = argument;
  return `${what}: ${passed.kind === 'left-out' ? passed.reason : listed(notes)}`;
}

function notesOf(pieces: readonly LinkPiece[]): readonly UrlNote[] {
  let start = 0;
  return pieces.flatMap((piece) => {
    const range = { start, end: start + piece.text.length };
    start = range.end;
    if (piece.read?.resolution.kind !== 'resolved' || !piece.read.resolution.generated) return [];
    const name = inlineCode(piece.read.raw.replace(/^\{(.*)\}$/s, '$1'));
    const message = `the value of ${name} is generated: the document gives no example`;
    return [{ code: 'generated', message, range }];
  });
}

function messageOf(
  target: OperationDetail,
  edits: ExchangeEdits,
  url: string,
  sent: readonly SentField[],
  given: PassedValue | undefined,
): CallbackMessage {
  const body = bodyOf(target, edits, given);
  const at = (location: Field['in']) => sent.filter(({ field }) => field.in === location);
  const cookies = at('cookie').map(({ field, value }) => serializeParameter(field, value));
  return {
    method: target.method,
    url,
    headers: [
      ...(body === undefined ? [] : [{ name: 'Content-Type', value: body.mediaType }]),
      ...at('header').map(({ field, value }) => ({
        name: field.name,
        value: serializeParameter(field, value),
      })),
      ...(cookies.length === 0 ? [] : [{ name: 'Cookie', value: cookies.join('; ') }]),
    ],
    ...(body && { body }),
  };
}

/** The link's body in the target's media type; without one, the target's own sample, since one may be required. */
function bodyOf(
  target: OperationDetail,
  edits: ExchangeEdits,
  given: PassedValue | undefined,
): WireBody | undefined {
  if (given?.kind !== 'passed') return wireBody(buildExchange(target, edits).request.body);
  const media = chosenMedia(target.requestBody?.media ?? [], edits.requestMediaType);
  const mediaType = media?.mediaType ?? 'application/json';
  const dataForm = media?.dataForm ?? dataFormOf(mediaType);
  const text = dataForm === 'json' ? jsonText(given.value) : scalarText(given.value);
  const encoding = media?.encoding;
  return wireBody({
    kind: 'data',
    mediaType,
    dataForm,
    text,
    value: given.value,
    generated: [],
    ...(encoding && { encoding }),
  });
}

function jsonText(value: JsonValue): string {
  return JSON.stringify(value, null, 2);
}
