import { isArray, type JsonValue, members } from '../source/json.ts';
import { encodedForm, partText, partType } from './form.ts';
import type { Encodings, ExchangeBody } from './message.ts';

/** A body as it goes over the wire. */
export interface WireBody {
  /** The `Content-Type`, with its parameters; `''` where a pasted message does not say. */
  readonly mediaType: string;
  readonly text: string;
}

/**
 * Writes a body as it is sent. An editor's text is JSON for forms and multipart bodies; the wire has its own form for
 * them (Encoding Object).
 *
 * @returns `undefined` where no body is sent; text that does not parse goes as it is.
 * @example wireBody({ kind: 'data', dataForm: 'form', value: { a: 'x y' }, … })?.text // 'a=x+y'
 */
export function wireBody(body: ExchangeBody): WireBody | undefined {
  if (body.kind === 'absent') return undefined;
  const { mediaType, text } = body;
  if (body.kind !== 'data') return { mediaType, text };
  switch (body.dataForm) {
    case 'form':
      return { mediaType, text: encodedForm(body.value, body.encoding) };
    case 'multipart':
      return { mediaType: withBoundary(mediaType), text: multipartText(body.value, body.encoding) };
    default:
      return { mediaType, text };
  }
}

const boundary = 'callback-explorer-part';

/**
 * The `Content-Type` that `multipartText` writes for.
 *
 * @example withBoundary('multipart/form-data') // 'multipart/form-data; boundary=callback-explorer-part'
 */
export function withBoundary(mediaType: string): string {
  return `${mediaType}; boundary=${boundary}`;
}

/**
 * Writes the parts of a multipart body, each in its own media type; an array repeats its part (Encoding Object).
 *
 * @param encodings What the document and its schema say of single parts.
 * @example multipartText({ a: 'x' }) // '--callback-explorer-part\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n…'
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
