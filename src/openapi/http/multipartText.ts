import type { JsonValue } from '../source/json.ts';
import { isArray, members } from '../source/json.ts';
import type { Encodings } from './message.ts';
import { partText, partType } from './partType.ts';

const boundary = 'callback-explorer-part';

/** The `Content-Type` that `multipartText` writes for. */
export function withBoundary(mediaType: string): string {
  return `${mediaType}; boundary=${boundary}`;
}

/**
 * Writes the parts of a multipart body, each in its own media type; an array repeats its part (Encoding Object).
 *
 * @param encodings What the document and its schema say of single parts.
 */
export function multipartText(value: JsonValue, encodings?: Encodings): string {
  const parts = members(value).flatMap(([name, each]) =>
    (isArray(each) ? each : [each]).map((item) => onePart(name, item, partType(encodings, name, item))),
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

/** Plain text needs no header: it is what a part is without one (RFC 7578 §4.4). */
function onePart(name: string, value: JsonValue, type: string): string {
  const quoted = name.replace(
    /["\r\n]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const header = type === 'text/plain' ? '' : `Content-Type: ${type.replace(/[\r\n]+/g, ' ')}\r\n`;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"\r\n${header}\r\n${partText(type, value)}\r\n`;
}
