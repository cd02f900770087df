import { linkedParameter } from '../discovery/linkParameter.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { fillFields } from '../exchange/buildValues.ts';
import type { CallbackMessage } from '../exchange/callbackMessage.ts';
import type { Field, OperationDetail } from '../exchange/detail.ts';
import type { Exchange, ExchangeEdits } from '../exchange/exchange.ts';
import { hasLoneBraces, readLinkValue } from '../expression/linkValue.ts';
import { wireText } from '../http/serializeParameter.ts';
import { definedValue } from '../http/styles.ts';
import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import type { JsonValue } from '../source/json.ts';
import { own } from '../source/json.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Party, ResponseLink } from '../workspace/model.ts';
import type { LinkArgument, SentField } from './link.types.ts';
import { messageOf } from './linkMessage.ts';
import { linkParts, readParts } from './linkParts.ts';
import { nextUrl, pathAndQuery } from './linkUrl.ts';
import { type LinkRead, type LoneBraces, type PassedValue, passedAny } from './passedValue.ts';

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
  /** Whether a value depends on the reading of lone braces. */
  readonly hasLoneBraces: boolean;
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
  const callbackUrl = nextUrl(link, target, pieces, arguments_);
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
    hasLoneBraces: [...link.parameters, link.requestBody].some((each) => each && hasLoneBraces(each.value)),
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
