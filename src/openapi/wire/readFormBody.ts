import type { Field, MediaDetail } from '../exchange/detail.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { hasStyle, readForm } from '../http/form.ts';
import type { PartEncoding } from '../http/message.ts';
import { own } from '../http/own.ts';
import { readJson } from '../http/readJson.ts';
import { type JsonObject, type JsonValue, member, members } from '../source/json.ts';
import { likeOf } from './likeOf.ts';
import { decodeOf, rawPairs } from './readParameter.ts';
import { pairSource, readPairs } from './readQuery.ts';
import { fieldsLike } from './typedLike.ts';

/**
 * Reads the text of a form into the values of its fields, in their order on the wire: fields that the document wants
 * written like query parameters as those, fields of JSON as data, the others as text (Encoding Object).
 *
 * @param media The declared form; its sample and schema say which texts are numbers and lists.
 * @example readFormBody(media, 'tags=a,b&n=1') // { tags: ['a', 'b'], n: 1 } where `tags` has `explode: false`
 */
export function readFormBody(media: MediaDetail, text: string): JsonObject {
  const like = likeOf(media.sample.value, media.inner) ?? {};
  const source = pairSource(rawPairs(text, '&'), decode);
  const at = new Map(source.pairs.map((pair, index) => [pair, index]));
  const places = new Map<string, { readonly at: number; readonly value: JsonValue }>();
  for (const [name, encoding] of Object.entries(media.encoding ?? {})) {
    if (!hasStyle(encoding)) continue;
    const before = source.taken.size;
    const isOther = (other: string) => other !== name && member(like, other) !== undefined;
    const value = readPairs(styled(name, encoding, like), source, isOther);
    // What was taken for this field is at the end of the set, in the order of the text.
    const [first] = [...source.taken].slice(before);
    if (value !== undefined) places.set(name, { at: (first && at.get(first)) ?? -1, value });
  }
  const rest = source.pairs.filter((pair) => !source.taken.has(pair));
  const firstOf = new Map(rest.toReversed().map((pair) => [decode(pair.rawName), at.get(pair) ?? -1]));
  const fields = readForm(rest.map(({ rawName, rawValue }) => `${rawName}=${rawValue}`).join('&'));
  for (const [name, value] of members(fieldsLike(like, jsonFields(fields, media)))) {
    places.set(name, { at: firstOf.get(name) ?? -1, value });
  }
  const inOrder = [...places].toSorted(([, one], [, other]) => one.at - other.at);
  return Object.fromEntries(inOrder.map(([name, { value }]) => [name, value]));
}

const decode = decodeOf({ in: 'query', style: 'form', allowReserved: false });

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
