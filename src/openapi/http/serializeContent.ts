import type { JsonValue } from '../source/json.ts';
import { dataFormOf } from './dataForm.ts';
import { writeForm } from './formText.ts';
import type { ParameterShape, ParameterValue } from './parameterShape.ts';
import { percentEncode } from './percentEncode.ts';
import { scalarText } from './scalarText.ts';

/** A parameter with `content`: written as its media type says, then percent-encoded where it stands in a URL. */
export function serializeContent(shape: ParameterShape, mediaType: string, value: ParameterValue): string {
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
export function serializeQuerystring(shape: ParameterShape, value: ParameterValue): string {
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
