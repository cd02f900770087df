import type { JsonValue } from '../source/json.ts';
import { dataFormOf } from './dataForm.ts';
import { writeForm } from './form.ts';
import { percentEncode } from './percentEncode.ts';
import { scalarText } from './scalarText.ts';
import {
  definedValue,
  type ParameterShape,
  type ParameterValue,
  serializeCookie,
  serializeDeepObject,
  serializeDelimited,
  serializeForm,
  serializeLabel,
  serializeMatrix,
  serializeSimple,
} from './styles.ts';

/**
 * Writes a parameter's value as the message has it (Parameter Object, Style Values and Style Examples).
 *
 * Path and header: the text of the segment or field. Query: `name=value` pairs without `?`. Cookie: pairs as in a
 * `Cookie` header. Cells that the specification marks n/a fall back to the nearest defined one: lists written like
 * `form`, text written as it is. `null`, `[]` and `{}` are undefined values, and `null` in a list or object is left out
 * (RFC 6570 §2.3); an exploded `form` or `cookie` parameter without a value vanishes.
 *
 * @returns Never throws; `''` where nothing is sent.
 * @example serializeParameter({ name: 'color', in: 'query', style: 'form', explode: true, allowReserved: false }, ['a', 'b'])
 *   // 'color=a&color=b'
 */
export function serializeParameter(shape: ParameterShape, value: ParameterValue): string {
  if (shape.in === 'querystring') return serializeQuerystring(shape, value);
  if (shape.mediaType !== undefined) return serializeContent(shape, shape.mediaType, value);
  const given = definedValue(value);
  switch (shape.style) {
    case 'matrix':
      return serializeMatrix(shape, given);
    case 'label':
      return serializeLabel(shape, given);
    case 'simple':
      return serializeSimple(shape, given);
    case 'spaceDelimited':
      return serializeDelimited(shape, given, '%20');
    case 'pipeDelimited':
      return serializeDelimited(shape, given, '%7C');
    case 'deepObject':
      return serializeDeepObject(shape, given);
    case 'cookie':
      return vanishes(shape, value, given) ? '' : serializeCookie(shape, given);
    case 'form':
      return vanishes(shape, value, given) ? '' : serializeForm(shape, given);
  }
}

/** `undefined` itself keeps its table cell (`color=`); only data that means "no value" vanishes. */
function vanishes(shape: ParameterShape, value: ParameterValue, given: ParameterValue): boolean {
  return shape.explode && value !== undefined && given === undefined;
}

/** A parameter with `content`: written as its media type says, then percent-encoded in a URL. */
function serializeContent(shape: ParameterShape, mediaType: string, value: ParameterValue): string {
  const text = value === undefined ? '' : mediaText(mediaType, value);
  switch (shape.in) {
    case 'header':
      return text;
    case 'path':
      return percentEncode(text, shape.allowReserved);
    case 'cookie':
      return `${shape.name}=${shape.style === 'cookie' ? text : percentEncode(text)}`;
    default:
      return `${percentEncode(shape.name)}=${percentEncode(text, shape.allowReserved)}`;
  }
}

/**
 * The whole query string (3.2 `in: querystring`): its own name is not sent. Form data already is a query string;
 * any other media type is percent-encoded as a whole.
 */
function serializeQuerystring(shape: ParameterShape, value: ParameterValue): string {
  if (value === undefined || value === null) return '';
  const mediaType = shape.mediaType ?? 'application/x-www-form-urlencoded';
  const text = mediaText(mediaType, value);
  return dataFormOf(mediaType) === 'form' ? text : percentEncode(text, shape.allowReserved);
}

function mediaText(mediaType: string, value: JsonValue): string {
  switch (dataFormOf(mediaType)) {
    case 'json':
      return jsonText(value);
    case 'form':
      return typeof value === 'string' ? value : writeForm(value);
    default:
      return scalarText(value);
  }
}

function jsonText(value: JsonValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : scalarText(value);
}

/**
 * A parameter or header as its message has it, with enough around it to see where: a query with its `?`, a
 * header with its name, a path parameter as its text alone.
 *
 * @returns `''` where nothing is sent, as for an empty array that repeats its name.
 * @example wireText({ name: 'id', in: 'query', style: 'form', explode: true, allowReserved: false }, [1, 2]) // '?id=1&id=2'
 */
export function wireText(shape: ParameterShape, value: JsonValue): string {
  const text = serializeParameter(shape, value);
  switch (shape.in) {
    case 'path':
      return text;
    case 'header':
      return `${shape.name}: ${text}`.trimEnd();
    default:
      return text === '' ? '' : `${shape.in === 'cookie' ? 'Cookie: ' : '?'}${text}`;
  }
}
