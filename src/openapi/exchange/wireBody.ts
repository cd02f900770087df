import type { ExchangeBody } from './exchange.ts';
import { writeForm } from './formText.ts';
import { multipartText, withBoundary } from './multipartText.ts';

/** A body as it goes over the wire. */
export interface WireBody {
  /** The `Content-Type`, with its parameters; `''` where a pasted message does not say. */
  readonly mediaType: string;
  readonly text: string;
}

/**
 * Writes a body as it is sent: the editor's text is JSON for forms and parts, the wire has its own form for them.
 *
 * @returns `undefined` where no body is sent. A text that does not parse is sent as it is.
 */
export function wireBody(body: ExchangeBody): WireBody | undefined {
  if (body.kind === 'absent') return undefined;
  const { mediaType, text } = body;
  if (body.kind === 'data' && body.dataForm === 'form') return { mediaType, text: writeForm(body.value) };
  if (body.kind === 'data' && body.dataForm === 'multipart') {
    return { mediaType: withBoundary(mediaType), text: multipartText(body.value) };
  }
  return { mediaType, text };
}
