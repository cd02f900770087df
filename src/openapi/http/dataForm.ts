import { essence } from './essence.ts';
import type { DataForm } from './message.ts';

/**
 * How a body of this media type becomes the value a JSON Pointer runs on (README.md §data form).
 *
 * Parameters (`; charset=utf-8`) and case do not matter. Ranges that include JSON (any type, any `application` type) are read as
 * JSON, because generators write them for JSON bodies whose type they do not know.
 *
 * @returns `opaque` for every type that has no data form here.
 * @example dataFormOf('application/problem+json; charset=utf-8') // 'json'
 */
export function dataFormOf(mediaType: string): DataForm {
  const bare = essence(mediaType);
  const [type = '', subtype = ''] = bare.split('/');
  if (subtype === 'json' || subtype.endsWith('+json')) return 'json';
  if (bare === '*/*' || bare === 'application/*') return 'json';
  if (subtype === 'xml' || subtype.endsWith('+xml')) return 'xml';
  if (bare === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart') return 'multipart';
  return type === 'text' ? 'text' : 'opaque';
}
