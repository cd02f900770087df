import { chosenMedia } from '../exchange/buildBody.ts';
import type { Field, MediaDetail } from '../exchange/detail.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { essence } from '../http/essence.ts';
import { gather, hasStyle, readForm } from '../http/form.ts';
import type { PartEncoding } from '../http/message.ts';
import { readJson } from '../http/readJson.ts';
import type { WireBody } from '../http/wireBody.ts';
import { type JsonObject, type JsonValue, member, members, own } from '../source/json.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import { fieldsLike, likeOf } from './like.ts';
import { pairSource } from './pairSource.ts';
import { decodeOf, rawPairs } from './readParameter.ts';
import { readPairs } from './readQuery.ts';

/** A pasted body as the editor of one of the declared media types shows it. */
export interface FilledBody {
  readonly mediaType: string;
  readonly text: string;
}

/**
 * Finds the declared media type of a body, and writes the body as its editor does: JSON for forms and parts.
 *
 * cURL calls everything a form that does not say otherwise, and messages in documentation often say nothing; what
 * looks like JSON is then JSON.
 *
 * @returns The body, or a sentence where the operation has no such body.
 * @example fillBody(requestBody.media, { mediaType: 'application/json', text: '{}' }) // { mediaType: 'application/json', text: '{}' }
 */
export function fillBody(
  media: readonly MediaDetail[],
  body: WireBody,
): FilledBody | { readonly note: string } {
  const found = mediaOf(media, body);
  if (found === undefined) {
    const declared = media.map((each) => each.mediaType);
    const instead = declared.length === 0 ? 'declares no body' : `declares ${inlineCodes(declared)}`;
    return {
      note: `The body (${inlineCode(body.mediaType || 'of no type')}) was left out: this ${instead}.`,
    };
  }
  return { mediaType: found.mediaType, text: editorText(found, body) };
}

function mediaOf(media: readonly MediaDetail[], { mediaType, text }: WireBody): MediaDetail | undefined {
  const wanted = essence(mediaType);
  const looksLikeJson = /^\s*[{[]/.test(text);
  const byName = media.find((each) => essence(each.mediaType) === wanted);
  const byRange = media.find((each) => rangeIncludes(essence(each.mediaType), wanted));
  const asJson = looksLikeJson ? media.find((each) => each.dataForm === 'json') : undefined;
  const vague = wanted === '' || wanted === 'application/x-www-form-urlencoded';
  const alike = media.find((each) => each.dataForm === dataFormOf(mediaType) && each.dataForm !== 'opaque');
  const guessed = vague && wanted !== '' && byName === undefined ? asJson : undefined;
  if (wanted === '') return asJson ?? chosenMedia(media, undefined);
  return byName ?? guessed ?? byRange ?? alike;
}

/** Whether a range (`text/*`) includes a media type. */
function rangeIncludes(range: string, mediaType: string): boolean {
  if (range === '*/*') return true;
  return range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1));
}

function editorText(media: MediaDetail, { mediaType, text }: WireBody): string {
  const { dataForm } = media;
  if (dataForm === 'form' && !/^\s*\{/.test(text)) return prettyJson(readFormBody(media, text.trim()));
  if (dataForm !== 'multipart') return text;
  const parts = readMultipart(mediaType, text);
  return parts === undefined
    ? text
    : prettyJson(fieldsLike(likeOf(media.sample.value, media.inner) ?? {}, parts));
}

function prettyJson(value: JsonValue): string {
  return JSON.stringify(value, null, 2);
}

/**
 * Reads the text of a form into the values of its fields, in their order on the wire: fields that the document wants
 * written like query parameters as those, fields of JSON as data, the others as text (Encoding Object).
 *
 * @param media The declared form; its sample and schema say which texts are numbers and lists.
 * @example readFormBody(media, 'tags=a,b&n=1') // { tags: ['a', 'b'], n: 1 } where `tags` has `explode: false`
 */
export function readFormBody(media: MediaDetail, text: string): JsonObject {
  const like = likeOf(media.sample.value, media.inner) ?? {};
  const source = pairSource(rawPairs(text, '&'), decodeField, (name) => member(like, name) !== undefined);
  const at = new Map(source.pairs.map((pair, index) => [pair, index]));
  const places = new Map<string, { readonly at: number; readonly value: JsonValue }>();
  for (const [name, encoding] of Object.entries(media.encoding ?? {})) {
    if (!hasStyle(encoding)) continue;
    const before = source.taken.length;
    const value = readPairs(styled(name, encoding, like), source);
    const first = source.taken[before];
    if (value !== undefined) places.set(name, { at: (first && at.get(first)) ?? -1, value });
  }
  const rest = source.pairs.filter((pair) => !source.isTaken(pair));
  const firstOf = new Map(rest.toReversed().map((pair) => [decodeField(pair.rawName), at.get(pair) ?? -1]));
  const fields = readForm(rest.map(({ rawName, rawValue }) => `${rawName}=${rawValue}`).join('&'));
  for (const [name, value] of members(fieldsLike(like, jsonFields(fields, media)))) {
    places.set(name, { at: firstOf.get(name) ?? -1, value });
  }
  const inOrder = [...places].toSorted(([, one], [, other]) => one.at - other.at);
  return Object.fromEntries(inOrder.map(([name, { value }]) => [name, value]));
}

const decodeField = decodeOf({ in: 'query', style: 'form', allowReserved: false });

/** A field of a form as the query parameter that it is written like. */
function styled(name: string, encoding: PartEncoding, like: JsonValue): Field {
  const { style = 'form', explode = style === 'form', allowReserved = false } = encoding;
  const value = member(like, name) ?? '';
  return {
    ...{ id: `query.${name}`, name, in: 'query', style, explode, allowReserved },
    ...{ required: false, declared: true, deprecated: false, sentByDefault: false, feedsUrl: false },
    ...{ types: [], examples: [], sample: { value, origin: 'schema', generated: [] } },
  };
}

/** JSON in a field that the document says to be JSON. */
function jsonFields(fields: JsonObject, { encoding }: MediaDetail): JsonObject {
  const read = (name: string, value: JsonValue): JsonValue => {
    const { contentType } = own(encoding, name) ?? {};
    if (contentType === undefined || dataFormOf(contentType) !== 'json' || typeof value !== 'string')
      return value;
    const json = readJson(value);
    return json.ok ? json.value : value;
  };
  return Object.fromEntries(members(fields).map(([name, value]) => [name, read(name, value)]));
}

/**
 * Reads a multipart body into its data form: parts by name, a repeated name as a list, JSON parts as data (RFC 7578).
 *
 * @param mediaType With its boundary; without, the first line of the text is the boundary.
 * @returns `undefined` for a text that has no parts.
 * @example readMultipart('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--') // { a: 'x' }
 */
export function readMultipart(mediaType: string, text: string): JsonObject | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(mediaType) ?? [];
  const said = quoted ?? plain;
  const delimiter = said === undefined ? /^\s*(--[^\r\n]+)/.exec(text)?.[1] : `--${said}`;
  if (delimiter === undefined) return undefined;
  const parts: (readonly [name: string, value: JsonValue])[] = [];
  for (const piece of `\n${text}`.split(`\n${delimiter}`).slice(1)) {
    if (piece.startsWith('--')) break;
    const part = partOf(piece);
    if (part) parts.push([part.name, part.value]);
  }
  return parts.length === 0 ? undefined : gather(parts);
}

function partOf(piece: string): { readonly name: string; readonly value: JsonValue } | undefined {
  const [, head = '', content = ''] = /^[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)\r?\n([\s\S]*)$/.exec(piece) ?? [];
  const fields = new Map(head.split(/\r?\n/).map(headerFieldOf));
  const disposition = fields.get('content-disposition') ?? '';
  const [, quoted, plain] = /;[ \t]*name=(?:"([^"]*)"|([^\s;]*))/i.exec(disposition) ?? [];
  const name = quoted ?? plain;
  if (name === undefined) return undefined;
  const text = content.replace(/\r$/, '');
  const read = isJsonPart(fields.get('content-type') ?? '') ? readJson(text) : undefined;
  return { name: percentNames(name), value: read?.ok ? read.value : text };
}

function headerFieldOf(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, Math.max(0, colon)).toLowerCase(), line.slice(colon + 1)];
}

function isJsonPart(mediaType: string): boolean {
  return /[/+]json$/i.test((mediaType.split(';', 1)[0] ?? '').trim());
}

/** Browsers write `"` and line ends in names as triples (HTML Standard, multipart/form-data encoding). */
function percentNames(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
