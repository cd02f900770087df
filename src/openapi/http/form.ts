import { isArray, isObject, type JsonObject, type JsonValue, members, own } from '../source/json.ts';
import { decodeQuery } from '../source/percentDecode.ts';
import { dataFormOf } from './dataForm.ts';
import type { Encodings, PartEncoding } from './message.ts';
import { percentEncode } from './percentEncode.ts';
import { scalarText } from './scalarText.ts';
import { definedValue, serializeDeepObject, serializeDelimited, serializeForm } from './styles.ts';

/**
 * Reads `application/x-www-form-urlencoded` text into its data form: an object of decoded fields, a repeated field
 * becoming an array. Delimiters are split before anything is decoded; `+` is a space.
 *
 * @example readForm('a=1&b=x+y&b=z') // { a: '1', b: ['x y', 'z'] }
 */
export function readForm(text: string): JsonObject {
  const pairs = text.split('&').filter((pair) => pair !== '');
  return gather(pairs.map(readPair));
}

function readPair(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals < 0
    ? [decodeQuery(pair), '']
    : [decodeQuery(pair.slice(0, equals)), decodeQuery(pair.slice(equals + 1))];
}

/**
 * Writes the fields of an object as `application/x-www-form-urlencoded`; an array repeats its field, `null` is left out.
 *
 * @example writeForm({ a: 'x y', b: [1, 2] }) // 'a=x+y&b=1&b=2'
 */
export function writeForm(value: JsonValue): string {
  return members(value)
    .flatMap(([name, each]) => (isArray(each) ? each : [each]).map((item) => [name, item] as const))
    .filter(([, item]) => item !== null)
    .map(([name, item]) => `${encodeField(name)}=${encodeField(scalarText(item))}`)
    .join('&');
}

function encodeField(text: string): string {
  return percentEncode(text).replaceAll('%20', '+');
}

/**
 * Gathers fields or parts by name, in the order in which the names come; a name that comes again makes a list.
 *
 * @example gather([['a', '1'], ['b', '2'], ['a', '3']]) // { a: ['1', '3'], b: '2' }
 */
export function gather(fields: Iterable<readonly [name: string, value: JsonValue]>): JsonObject {
  const lists = new Map<string, JsonValue[]>();
  for (const [name, value] of fields) {
    const list = lists.get(name);
    if (list) list.push(value);
    else lists.set(name, [value]);
  }
  return Object.fromEntries(
    [...lists].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

/**
 * The media type of one field of a form or one part of a multipart body: what the document says, else JSON for
 * objects and text for everything else (Encoding Object, `contentType`).
 *
 * @param value The value, or one item of an array, which repeats its part.
 * @returns Of several types that the document allows, the first that is not a range.
 * @example partType({ photo: { contentType: 'image/*, image/png' } }, 'photo', '…') // 'image/png'
 */
export function partType(encodings: Encodings | undefined, name: string, value: JsonValue): string {
  const given = own(encodings, name)?.contentType;
  if (given === undefined) return isObject(value) || isArray(value) ? 'application/json' : 'text/plain';
  const types = given.split(',').map((type) => type.trim());
  return types.find((type) => !type.includes('*')) ?? types[0] ?? given;
}

/**
 * One value as text of its media type: in JSON a string has its quotes.
 *
 * @example partText('application/json', 'x') // '"x"'
 */
export function partText(mediaType: string, value: JsonValue): string {
  return dataFormOf(mediaType) === 'json' && typeof value === 'string'
    ? JSON.stringify(value)
    : scalarText(value);
}

/**
 * Writes the fields of a form body as the document wants each of them written (Encoding Object), else as `writeForm`
 * does.
 *
 * @example encodedForm({ a: [1, 2], b: 'x' }, { a: { explode: false } }) // 'a=1,2&b=x'
 */
export function encodedForm(value: JsonValue, encodings: Encodings | undefined): string {
  return members(value)
    .map(([name, each]) => {
      const encoding = own(encodings, name);
      if (encoding && hasStyle(encoding)) return styledField(name, each, encoding);
      const text = (item: JsonValue) =>
        item === null ? null : partText(partType(encodings, name, item), item);
      return writeForm(Object.fromEntries([[name, isArray(each) ? each.map(text) : text(each)]]));
    })
    .filter((text) => text !== '')
    .join('&');
}

/**
 * Whether the document wants a field written like a query parameter; then its content type does not count.
 *
 * @example hasStyle({ contentType: 'text/plain' }) // false
 */
export function hasStyle({ style, explode, allowReserved }: PartEncoding): boolean {
  return style !== undefined || explode !== undefined || allowReserved !== undefined;
}

/**
 * One field of a form in the style of a query parameter (Encoding Object, `style`); `''` where nothing is sent.
 *
 * @example styledField('a', [1, 2], { style: 'pipeDelimited' }) // 'a=1%7C2'
 */
export function styledField(name: string, written: JsonValue, encoding: PartEncoding): string {
  const { style = 'form', explode = style === 'form', allowReserved = false } = encoding;
  const shape = { name, in: 'query', style, explode, allowReserved } as const;
  const value = definedValue(written);
  if (written === null || (value === undefined && explode)) return '';
  switch (style) {
    case 'form':
      return serializeForm(shape, value);
    case 'spaceDelimited':
      return serializeDelimited(shape, value, '%20');
    case 'pipeDelimited':
      return serializeDelimited(shape, value, '%7C');
    case 'deepObject':
      return serializeDeepObject(shape, value);
  }
}
