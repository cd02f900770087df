import {
  curlCommand,
  httpMessage,
  httpResponse,
  requestMessage,
  responseMessage,
} from '../../../openapi/wire/index.ts';
import type { RawSubject } from './RawTrigger.tsx';

/** A message in each of the forms that it can be copied in; no text, with the reason, if there is no message yet. */
export interface RawText {
  readonly form: 'HTTP' | 'cURL';
  readonly text: string | undefined;
  readonly reason: string;
}

/** The forms of a message: commands make requests only. */
export function rawTexts({ name, detail, edits, url }: RawSubject): readonly RawText[] {
  if (name === 'response' || name === 'reply') {
    const message = responseMessage(detail, edits);
    const reason =
      name === 'reply' ? 'No reply is described.' : 'No response yet. Choose a status or paste a response.';
    return [{ form: 'HTTP', text: message && httpResponse(message), reason }];
  }
  const message = url === undefined ? undefined : requestMessage(detail, edits, url);
  const reason = 'No callback URL, so this request is not sent.';
  return [
    { form: 'HTTP', text: message && httpMessage(message), reason },
    { form: 'cURL', text: message && curlCommand(message), reason },
  ];
}
