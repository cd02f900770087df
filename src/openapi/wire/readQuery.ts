import type { Field } from '../exchange/detail.ts';
import { dataFormOf } from '../http/dataForm.ts';
import { readForm } from '../http/form.ts';
import { readJson } from '../http/readJson.ts';
import { isArray, isObject, type JsonValue, member, members } from '../source/json.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { fieldsLike, typedLike } from './like.ts';
import type { PairSource } from './pairSource.ts';
import { decodeOf, items, objectOf, readDelimited, shapeOf } from './readParameter.ts';

/**
 * Reads a field from the pairs of a query or of cookies, as its style writes it there.
 *
 * @returns `undefined` where the message does not have the field.
 * @example readPairs(field, pairSource(rawPairs('id=7', '&'), decode, isClaimed)) // 7, where the sample is a number
 */
export function readPairs(field: Field, source: PairSource): JsonValue | undefined {
  const decode = decodeOf(field);
  const shape = field.mediaType === undefined ? shapeOf(field) : 'scalar';
  if (field.style === 'deepObject' && shape === 'object') return readDeep(field, source);
  if (shape === 'object' && field.explode) {
    const names = members(field.sample.value).map(([name]) => name);
    const own = source.membersOf([field.name, ...names], decode);
    source.take(own);
    return own.length > 0 ? objectOf(field, own, decode) : undefined;
  }
  const own = source.named(field.name);
  const [first] = own;
  if (first === undefined) return undefined;
  source.take(own);
  if (field.mediaType !== undefined) return readContent(field.mediaType, field, decode(first.rawValue));
  const raws = own.map(({ rawValue }) => rawValue);
  if (shape === 'array' && field.explode) return items(field, raws, decode);
  return readDelimited(field, first.rawValue, delimiterOf(field), decode);
}

function delimiterOf({ style }: Field): string | RegExp {
  if (style === 'spaceDelimited') return /%20|\+| /;
  return style === 'pipeDelimited' ? /%7C|\|/i : ',';
}

/** The most brackets behind a name: `serializeDeepObject` writes no more. */
const DEEPEST = 16;

/** Members by name, texts by place. */
type Deep = Map<string, Deep | JsonValue[]>;

/** `name[a][b]=…`; a repeated name is a list. A name with more brackets than any server reads is left out. */
function readDeep(field: Field, source: PairSource): JsonValue | undefined {
  const decode = decodeOf(field);
  const root: Deep = new Map();
  for (const pair of source.beginning(`${field.name}[`, decode)) {
    const name = decode(pair.rawName);
    if (!name.endsWith(']')) continue;
    const path = name.slice(field.name.length + 1, -1).split('][', DEEPEST + 1);
    if (path.length > DEEPEST) continue;
    source.take([pair]);
    addDeep(root, path, typedLike(textLike(field.sample.value, path), decode(pair.rawValue)));
  }
  return root.size === 0 ? undefined : deepValue(root, field.sample.value);
}

/** Where a text and members have one name, the later counts. */
function addDeep(root: Deep, path: readonly string[], value: JsonValue): void {
  let inside = root;
  for (const name of path.slice(0, -1)) {
    const known = inside.get(name);
    const inner: Deep = known instanceof Map ? known : new Map();
    inside.set(name, inner);
    inside = inner;
  }
  const last = path.at(-1) ?? '';
  const values = inside.get(last);
  if (values === undefined || values instanceof Map) inside.set(last, [value]);
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

/**
 * A `content` parameter is a document of its media type.
 *
 * @example readContent('application/json', field, '[1]') // [1]
 */
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

/**
 * 3.2 `in: querystring`: the query as a whole.
 *
 * @example readQuerystring(field, 'a=1&b=2') // { a: '1', b: '2' }
 */
export function readQuerystring(field: Field, query: string): JsonValue | undefined {
  if (query === '') return undefined;
  const mediaType = field.mediaType ?? 'application/x-www-form-urlencoded';
  if (dataFormOf(mediaType) === 'form') return fieldsLike(field.sample.value, readForm(query));
  return readContent(mediaType, field, percentDecode(query));
}
