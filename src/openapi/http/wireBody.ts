import { encodedForm } from './encodedForm.ts';
import type { ExchangeBody } from './message.ts';
import { multipartText, withBoundary } from './multipartText.ts';

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
