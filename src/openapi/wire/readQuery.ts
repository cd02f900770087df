import type { Field } from '../exchange/detail.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { readForm } from '../http/form.ts';
import { percentDecode } from '../http/percentEncode.ts';
import { readJson } from '../http/readJson.ts';
import { isArray, isObject, type JsonValue, member } from '../source/json.ts';
import { fieldsLike, typedLike } from './like.ts';
import {
  type Decode,
  decodeOf,
  items,
  objectOf,
  type RawPair,
  readDelimited,
  shapeOf,
} from './readParameter.ts';

/** The pairs of a query or of cookies, from which fields take theirs. */
export interface PairSource {
  readonly pairs: readonly RawPair[];
  readonly taken: Set<RawPair>;
  /** The pairs of a name. */
  readonly named: (name: string) => readonly RawPair[];
}

/** @param decode How the names are written here. */
export function pairSource(pairs: readonly RawPair[], decode: Decode): PairSource {
  const byName = new Map<string, RawPair[]>();
  for (const pair of pairs) {
    const name = decode(pair.rawName);
    const named = byName.get(name);
    if (named) named.push(pair);
    else byName.set(name, [pair]);
  }
  return { pairs, taken: new Set(), named: (name) => byName.get(name) ?? [] };
}

/**
 * Reads a field from the pairs of a query or of cookies, as its style writes it there.
 *
 * @param isOther Whether a name is one of another field in the same place, which an exploded object must leave alone.
 * @returns `undefined` where the message does not have the field.
 */
export function readPairs(
  field: Field,
  source: PairSource,
  isOther: (name: string) => boolean,
): JsonValue | undefined {
  const decode = decodeOf(field);
  const shape = field.mediaType === undefined ? shapeOf(field) : 'scalar';
  if (field.style === 'deepObject' && shape === 'object') return readDeep(field, source);
  if (shape === 'object' && field.explode) {
    const own = source.pairs.filter(
      (pair) => !source.taken.has(pair) && isMember(field, decode(pair.rawName), isOther),
    );
    for (const pair of own) source.taken.add(pair);
    return own.length > 0 ? objectOf(field, own, decode) : undefined;
  }
  const own = source.named(field.name);
  const [first] = own;
  if (first === undefined) return undefined;
  for (const pair of own) source.taken.add(pair);
  if (field.mediaType !== undefined) return readContent(field.mediaType, field, decode(first.rawValue));
  const raws = own.map(({ rawValue }) => rawValue);
  if (shape === 'array' && field.explode) return items(field, raws, decode);
  return readDelimited(field, first.rawValue, delimiterOf(field), decode);
}

/** A name that the sample has, or that no other field claims. */
function isMember(field: Field, name: string, isOther: (name: string) => boolean): boolean {
  return member(field.sample.value, name) !== undefined || !isOther(name);
}

function delimiterOf({ style }: Field): string | RegExp {
  if (style === 'spaceDelimited') return /%20|\+| /;
  return style === 'pipeDelimited' ? /%7C|\|/i : ',';
}

/** The most brackets behind a name: what is written (`serializeDeepObject`) has no more. */
const DEEPEST = 16;

/** Members by name, texts by place. */
type Deep = Map<string, Deep | JsonValue[]>;

/** `name[a][b]=…`; a repeated name is a list. A name with more brackets than any server reads is left out. */
function readDeep(field: Field, source: PairSource): JsonValue | undefined {
  const decode = decodeOf(field);
  const root: Deep = new Map();
  for (const pair of source.pairs) {
    const name = decode(pair.rawName);
    if (!name.startsWith(`${field.name}[`) || !name.endsWith(']')) continue;
    const path = name.slice(field.name.length + 1, -1).split('][', DEEPEST + 1);
    if (path.length > DEEPEST) continue;
    source.taken.add(pair);
    addDeep(root, path, typedLike(textLike(field.sample.value, path), decode(pair.rawValue)));
  }
  return root.size === 0 ? undefined : deepValue(root, field.sample.value);
}

/** Where a text and members have one name, the later counts. */
function addDeep(root: Deep, path: readonly string[], value: JsonValue): void {
  let members = root;
  for (const name of path.slice(0, -1)) {
    const known = members.get(name);
    const inner: Deep = known instanceof Map ? known : new Map();
    members.set(name, inner);
    members = inner;
  }
  const last = path.at(-1) ?? '';
  const values = members.get(last);
  if (values === undefined || values instanceof Map) members.set(last, [value]);
  else values.push(value);
}

/** What shows the kind of a text: the sample at its place, of a list the first item. */
function textLike(sample: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  const like = path.reduce<JsonValue | undefined>(member, sample);
  return isArray(like) ? like[0] : like;
}

function deepValue(deep: Deep, like: JsonValue | undefined): JsonValue {
  return Object.fromEntries(
    Array.from(deep, ([name, inner]) => {
      const sample = member(like, name);
      if (inner instanceof Map) return [name, deepValue(inner, sample)];
      return [name, inner.length > 1 || isArray(sample) ? inner : (inner[0] ?? '')];
    }),
  );
}

/** A `content` parameter is a document of its media type. */
export function readContent(mediaType: string, field: Field, text: string): JsonValue {
  switch (dataFormOf(mediaType)) {
    case 'json': {
      const read = readJson(text);
      return read.ok ? read.value : text;
    }
    case 'form':
      return isObject(field.sample.value) ? fieldsLike(field.sample.value, readForm(text)) : text;
    default:
      return text;
  }
}

/** 3.2 `in: querystring`: the query as a whole. */
export function readQuerystring(field: Field, query: string): JsonValue | undefined {
  if (query === '') return undefined;
  const mediaType = field.mediaType ?? 'application/x-www-form-urlencoded';
  if (dataFormOf(mediaType) === 'form') return fieldsLike(field.sample.value, readForm(query));
  return readContent(mediaType, field, percentDecode(query));
}
