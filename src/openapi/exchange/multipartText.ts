import type { JsonValue } from '../json.ts';
import { isArray, members } from '../json.ts';
import { scalarText } from './scalarText.ts';

const boundary = 'callback-explorer-part';

/** The `Content-Type` that `multipartText` writes for. */
export function withBoundary(mediaType: string): string {
  return `${mediaType}; boundary=${boundary}`;
}

/**
 * Writes the parts of a multipart body: text as text, everything else as a JSON part (Encoding Object defaults). An
 * array repeats its part.
 */
export function multipartText(value: JsonValue): string {
  const parts = members(value).flatMap(([name, each]) =>
    (isArray(each) ? each : [each]).map((item) => partText(name, item)),
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

function partText(name: string, value: JsonValue): string {
  const quoted = name.replace(
    /["\r\n]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const type = typeof value === 'object' ? 'Content-Type: application/json\r\n' : '';
  return `--${boundary}\r\nContent-Disposition: form-data; name="${quoted}"\r\n${type}\r\n${scalarText(value)}\r\n`;
}
