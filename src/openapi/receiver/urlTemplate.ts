import type { Expression } from '../expression/expression.ts';
import { decodeQuery, percentDecode } from '../source/percentDecode.ts';
import { parsePointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import type {
  InsertedValue,
  ReceiverTarget,
  UrlParameter,
  UrlSegment,
  UrlTemplate,
} from './receiver.types.ts';

/** More of them make no readable description. */
const MOST_SEGMENTS = 200;
const MOST_PAIRS = 200;

/**
 * Takes a callback URL apart into what a server sees of it: the origin, and a path template and query parameters for
 * what differs between requests. An expression that gives the start of the URL counts as text: the consumer chose it.
 *
 * @param target Its `url` is absolute, by `http` or `https`.
 * @returns `undefined` where there is no such URL. Never throws; 200 segments and 200 pairs at most, which a remark says.
 * @example urlTemplate(target)?.path // '/cb/invoices/{id}'
 */
export function urlTemplate({ url, inserted }: ReceiverTarget): UrlTemplate | undefined {
  const [whole, scheme, authority = '', path = '', query = ''] =
    /^(https?:\/\/)([^/?#\\]*)([^?#]*)(\?[^#]*)?/i.exec(url ?? '') ?? [];
  if (whole === undefined || scheme === undefined || authority === '') return undefined;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const pathStart = scheme.length + authority.length;
  const queryStart = pathStart + path.length;
  const remarks: string[] = [];
  if (host !== authority) remarks.push('The user in the URL is sent as `Authorization`, not as part of it.');
  const data = inserted.filter(({ range }) => range.start >= pathStart && range.start > 0);
  const first = inserted.find(({ range }) => range.start === 0);
  const reading: Reading = { data, consumerEnd: first?.range.end ?? 0, remarks };
  const segments = readPath(path, pathStart, reading);
  return {
    origin: `${scheme.toLowerCase()}${host}`,
    path: `/${segments.map((each) => (typeof each === 'string' ? each : `{${each.name}}`)).join('/')}`,
    segments,
    query: readQuery(query.slice(1), queryStart + 1, reading),
    remarks,
  };
}

/**
 * The same with the URL that the consumer gives as a variable, so that only what the key adds is its path.
 *
 * @returns `undefined` where the consumer does not give the start of the URL, or the key goes on in the middle of a segment.
 * @example variableTemplate(target)?.variable // { name: 'callbackUrl', value: 'https://consumer.example/cb' }
 */
export function variableTemplate(target: ReceiverTarget): UrlTemplate | undefined {
  const whole = urlTemplate(target);
  const first = target.inserted.find(({ range }) => range.start === 0);
  const url = target.url ?? '';
  const value = url.slice(0, first?.range.end ?? 0);
  const rest = url.slice(value.length);
  // What is given must be the whole of a path, and have no query that the key would go on with.
  if (
    !whole ||
    !first ||
    !/^https?:\/\/[^/?#]/i.test(value) ||
    /[?#]/.test(value) ||
    !/^(?:[/?]|$)/.test(rest)
  )
    return undefined;
  // An origin that nobody has, in place of what is given.
  const origin = 'http://x';
  const by = origin.length - value.length;
  const moved = target.inserted
    .filter((each) => each !== first)
    .map((each) => ({ ...each, range: { start: each.range.start + by, end: each.range.end + by } }));
  const template = urlTemplate({ ...target, url: `${origin}${rest}`, inserted: moved });
  const name = parameterName(first.expression);
  return template && { ...template, origin: whole.origin, variable: { name, value } };
}

interface Reading {
  /** What expressions insert after the origin. */
  readonly data: readonly InsertedValue[];
  /** Where the URL that the consumer gives ends. */
  readonly consumerEnd: number;
  readonly remarks: string[];
}

/** A stretch of the URL. */
interface Stretch {
  readonly text: string;
  readonly start: number;
}

function readPath(path: string, pathStart: number, reading: Reading): readonly UrlSegment[] {
  const pieces = stretches(path, pathStart, /[/\\]/, MOST_SEGMENTS + 1);
  if (pieces.length > MOST_SEGMENTS)
    reading.remarks.push(`Only the first ${MOST_SEGMENTS} segments are described.`);
  const names = new Set<string>();
  const segments: UrlSegment[] = [];
  let climbs = false;
  // The first stretch is what is before the first slash: nothing.
  for (const [index, piece] of pieces.slice(1, MOST_SEGMENTS + 1).entries()) {
    const dots = /^(?:\.|%2e)(\.|%2e)?$/i.exec(piece.text);
    if (dots) {
      climbs = true;
      if (dots[1] !== undefined) segments.pop();
      if (index === pieces.length - 2) segments.push('');
      continue;
    }
    segments.push(
      parameterIn(piece, 'path', reading, (name) => unique(name, names)) ?? literalText(piece.text),
    );
  }
  if (climbs)
    reading.remarks.push('Segments `.` and `..` are followed, as clients do before they send the request.');
  return segments.length === 0 ? [''] : segments;
}

function readQuery(query: string, queryStart: number, reading: Reading): readonly UrlParameter[] {
  if (query === '') return [];
  const pairs = stretches(query, queryStart, /&/, MOST_PAIRS + 1);
  if (pairs.length > MOST_PAIRS)
    reading.remarks.push(`Only the first ${MOST_PAIRS} pairs of the query are described.`);
  const found = new Map<string, UrlParameter>();
  for (const { text, start } of pairs.slice(0, MOST_PAIRS)) {
    if (text === '') continue;
    const equals = text.indexOf('=');
    const rawName = equals < 0 ? text : text.slice(0, equals);
    const name = decodeQuery(rawName);
    const value = { text: equals < 0 ? '' : text.slice(equals + 1), start: start + rawName.length + 1 };
    const nameVaries = overlapping(reading.data, { text: rawName, start }).length > 0;
    if (nameVaries)
      reading.remarks.push(
        `The name ${inlineCode(name)} in the query comes from an expression; here it is fixed.`,
      );
    const parameter = (nameVaries ? undefined : parameterIn(value, 'query', reading, () => name)) ?? {
      name,
      values: [decodeQuery(value.text)],
      isConsumers: start < reading.consumerEnd,
    };
    const before = found.get(name);
    found.set(name, before ? repeated(before, parameter) : parameter);
  }
  return [...found.values()];
}

/** The parameter that a stretch is, if an expression gives it or a part of it. */
function parameterIn(
  stretch: Stretch,
  place: 'path' | 'query',
  reading: Reading,
  nameFor: (name: string) => string,
): UrlParameter | undefined {
  const end = stretch.start + stretch.text.length;
  const within = overlapping(reading.data, stretch);
  const [first] = within;
  if (first === undefined) return undefined;
  if (within.some(({ range }) => range.start < stretch.start || range.end > end)) {
    // Said once, at the stretch in which the value begins.
    if (first.range.start >= stretch.start || within.length > 1)
      reading.remarks.push(
        `The value of ${inlineCode(first.source)} spans several ${place === 'path' ? 'segments' : 'parts'} of the ${place}, so they are fixed here.`,
      );
    return undefined;
  }
  const decode = place === 'path' ? percentDecode : decodeQuery;
  const isWhole = within.length === 1 && first.range.start === stretch.start && first.range.end === end;
  return {
    name: nameFor(parameterName(first.expression)),
    values: [decode(stretch.text)],
    inserted: first,
    ...(!isWhole && { around: textAround(stretch, within, decode) }),
    isConsumers: false,
  };
}

/** Values next to one another have no text between them, and count as one. */
function textAround(
  stretch: Stretch,
  within: readonly InsertedValue[],
  decode: (text: string) => string,
): readonly string[] {
  const { text, start } = stretch;
  const pieces: string[] = [];
  let at = start;
  for (const { range } of within) {
    if (pieces.length === 0 || range.start > at)
      pieces.push(decode(text.slice(at - start, range.start - start)));
    at = range.end;
  }
  return [...pieces, decode(text.slice(at - start))];
}

function repeated(before: UrlParameter, parameter: UrlParameter): UrlParameter {
  const { name, values, isConsumers } = before;
  return { name, values: [...values, ...parameter.values], isConsumers };
}

function overlapping(data: readonly InsertedValue[], { text, start }: Stretch): readonly InsertedValue[] {
  return data.filter(
    ({ range }) => range.start < range.end && range.start < start + text.length && range.end > start,
  );
}

function stretches(text: string, start: number, delimiter: RegExp, most: number): readonly Stretch[] {
  let at = start;
  return text.split(delimiter, most).map((piece) => {
    const found = { text: piece, start: at };
    at += piece.length + 1;
    return found;
  });
}

/** What clients send for a text in a path (URL Standard, path percent-encode set); `{` and `}` are the template's own. */
function literalText(text: string): string {
  return text
    .replace(/[\t\n\r]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^!-~]|["<>^`{}]/gu, (found) => encodeURIComponent(found));
}

/** The last part of a pointer that says something, or the name that is read; letters that any framework takes. */
function parameterName(expression: Expression): string {
  const tokens = 'pointer' in expression ? (parsePointer(expression.pointer) ?? []) : [];
  const word = 'name' in expression ? expression.name : tokens.findLast((token) => !/^\d*$/.test(token));
  const name = (word ?? expression.kind).replace(/\W+/g, '_').replace(/^_/, '').replace(/_$/, '');
  if (name === '') return 'value';
  return /^\d/.test(name) ? `value${name}` : name;
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}${count}`;
  taken.add(free);
  return free;
}
