import type { JsonValue } from '../source/json.ts';
import type { DataForm } from './message.ts';
import { scalarText } from './scalarText.ts';

/**
 * A body's value as the text of its editor: JSON for `json`, `form` and `multipart`, else the text itself.
 *
 * @returns `''` where there is nothing to show, which reads back as no body.
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
