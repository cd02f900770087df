import { isCurl } from './isCurl.ts';
import { parseCurl } from './parseCurl.ts';
import { type ParsedHttpMessage, parseHttpMessage } from './parseHttpMessage.ts';

/**
 * Reads what somebody pasted as a message: a cURL command or a raw HTTP request or response.
 *
 * @example parseMessage('curl https://a.example') // { kind: 'request', method: 'GET', … }
 */
export function parseMessage(text: string): ParsedHttpMessage {
  if (!isCurl(text)) return parseHttpMessage(text);
  const read = parseCurl(text);
  return 'problem' in read ? read : { kind: 'request', ...read };
}
