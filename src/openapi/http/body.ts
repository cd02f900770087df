import { isObject, type JsonValue } from '../source/json.ts';
import { dataFormOf } from './dataForm.ts';
import { readForm } from './form.ts';
import type { DataForm, ExchangeBody } from './message.ts';
import { readJson } from './readJson.ts';
import { scalarText } from './scalarText.ts';

/**
 * Reads the text a user typed for a body into its data form.
 *
 * `json`: any JSON value. `form` and `multipart`: a JSON object of fields or parts; raw form text (`a=1&b=2`) is taken
 * too. `text`: one string. XML and unknown types stay text that no JSON Pointer can look into.
 *
 * @param generated Pointers of members that are still generated samples.
 * @returns `absent` for empty text (with the media type where no text could be looked into), `broken` where the text does not parse; `bodyFault` says why.
 * @example readBody('application/json', '{"a":1}') // { kind: 'data', dataForm: 'json', value: { a: 1 }, … }
 */
export function readBody(mediaType: string, text: string, generated: readonly string[] = []): ExchangeBody {
  const dataForm = dataFormOf(mediaType);
  const unreadable = dataForm === 'xml' || dataForm === 'opaque';
  if (text.trim() === '') return { kind: 'absent', declared: true, ...(unreadable && { mediaType }) };
  const data = (value: JsonValue): ExchangeBody => ({
    kind: 'data',
    mediaType,
    dataForm,
    text,
    value,
    generated,
  });
  switch (dataForm) {
    case 'xml':
    case 'opaque':
      return { kind: 'opaque', mediaType, text };
    case 'text':
      return data(text);
    case 'form':
      if (!/^\s*[{["]/.test(text)) return data(readForm(text.trim()));
      break;
    default:
      break;
  }
  const read = readJson(text);
  const isRead = read.ok && (dataForm === 'json' || isObject(read.value));
  return isRead ? data(read.value) : { kind: 'broken', mediaType, text };
}

/**
 * A body's value as the text of its editor: JSON for `json`, `form` and `multipart`, else the text itself.
 *
 * @returns `''` where there is nothing to show, which reads back as no body.
 * @example bodyText('form', { a: 'x' }) // '{\n  "a": "x"\n}'
 */
export function bodyText(dataForm: DataForm, value: JsonValue): string {
  switch (dataForm) {
    case 'form':
      return typeof value === 'string' ? value : prettyJson(value);
    case 'json':
    case 'multipart':
      return prettyJson(value);
    case 'text':
      return value === null ? '' : scalarText(value);
    default:
      return typeof value === 'string' ? value : '';
  }
}

function prettyJson(value: JsonValue): string {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    return '{}';
  }
}
