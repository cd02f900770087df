import { dataFormOf } from '../exchange/dataForm.ts';
import type { Field } from '../exchange/detail.ts';
import { readForm } from '../exchange/formText.ts';
import { percentDecode } from '../exchange/percentEncode.ts';
import { readJson } from '../exchange/readJson.ts';
import type { JsonValue } from '../json.ts';
import { isArray, isObject, member } from '../json.ts';
import { decodeOf, items, objectOf, type RawPair, readDelimited, shapeOf } from './readParameter.ts';
import { fieldsLike, typedLike } from './typedLike.ts';

/** The pairs of a query or of cookies, from which fields take theirs. */
export interface PairSource {
  readonly pairs: readonly RawPair[];
  readonly taken: Set<RawPair>;
}

/**
 * Reads a field from the pairs of a query or of cookies, as its style writes it there.
 *
 * @param others Names of the other fields in the same place, which an exploded object must leave alone.
 * @returns `undefined` where the message does not have the field.
 */
export function readPairs(
  field: Field,
  source: PairSource,
  others: ReadonlySet<string>,
): JsonValue | undefined {
  const decode = decodeOf(field);
  const shape = field.mediaType === undefined ? shapeOf(field) : 'scalar';
  if (field.style === 'deepObject' && shape === 'object') return readDeep(field, source);
  if (shape === 'object' && field.explode) {
    const own = source.pairs.filter(
      (pair) => !source.taken.has(pair) && isMember(field, decode(pair.rawName), others),
    );
    for (const pair of own) source.taken.add(pair);
    return own.length > 0 ? objectOf(field, own, decode) : undefined;
  }
  const own = source.pairs.filter((pair) => decode(pair.rawName) === field.name);
  const [first] = own;
  if (first === undefined) return undefined;
  for (const pair of own) source.taken.add(pair);
  if (field.mediaType !== undefined) return readContent(field.mediaType, field, decode(first.rawValue));
  const raws = own.map(({ rawValue }) => rawValue);
  if (shape === 'array' && field.explode) return items(field, raws, decode);
  return readDelimited(field, first.rawValue, delimiterOf(field), decode);
}

/** A name that the sample has, or that no other field claims. */
function isMember(field: Field, name: string, others: ReadonlySet<string>): boolean {
  return member(field.sample.value, name) !== undefined || !others.has(name);
}

function delimiterOf({ style }: Field): string | RegExp {
  if (style === 'spaceDelimited') return /%20|\+| /;
  return style === 'pipeDelimited' ? /%7C|\|/i : ',';
}

/** `name[a][b]=…`; a repeated name is a list. */
function readDeep(field: Field, source: PairSource): JsonValue | undefined {
  const decode = decodeOf(field);
  let value: JsonValue | undefined;
  for (const pair of source.pairs) {
    const name = decode(pair.rawName);
    if (!name.startsWith(`${field.name}[`) || !name.endsWith(']')) continue;
    source.taken.add(pair);
    const path = name.slice(field.name.length + 1, -1).split('][');
    value = withMember(value, path, decode(pair.rawValue), field.sample.value);
  }
  return value;
}

function withMember(
  value: JsonValue | undefined,
  [name = '', ...rest]: readonly string[],
  text: string,
  like: JsonValue | undefined,
): JsonValue {
  const before = isObject(value) ? value : {};
  const known = member(before, name);
  const sample = member(like, name);
  const written =
    rest.length > 0
      ? withMember(known, rest, text, sample)
      : listed(known, typedLike(isArray(sample) ? sample[0] : sample, text), isArray(sample));
  return Object.fromEntries([...Object.entries(before), [name, written]]);
}

function listed(before: JsonValue | undefined, value: JsonValue, isList: boolean): JsonValue {
  if (before === undefined) return isList ? [value] : value;
  return isArray(before) ? [...before, value] : [before, value];
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
