import { definedValue } from './definedValue.ts';
import type { ParameterShape, ParameterValue } from './parameterShape.ts';
import { serializeContent, serializeQuerystring } from './serializeContent.ts';
import { serializeCookie } from './serializeCookie.ts';
import { serializeLabel, serializeMatrix, serializeSimple } from './serializePath.ts';
import { serializeDeepObject, serializeDelimited, serializeForm } from './serializeQuery.ts';

/**
 * Writes a parameter's value as it stands in the message (Parameter Object, Style Values and Style Examples).
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

/** `undefined` itself keeps its table cell (`color=`); only data that stands for "no value" vanishes. */
function vanishes(shape: ParameterShape, value: ParameterValue, given: ParameterValue): boolean {
  return shape.explode && value !== undefined && given === undefined;
}
