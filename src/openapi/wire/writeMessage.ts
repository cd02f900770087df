import { buildCallbackMessage, type CallbackMessage } from '../exchange/callbackMessage.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { headerLine, oneLine } from '../http/headers.ts';

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body?: { readonly text: string };
  /** A client certificate belongs to it. */
  readonly certificate?: true;
}

/**
 * Writes a request as a `curl` command for POSIX shells. Every argument is in single quotes, inside which a shell
 * reads nothing; line breaks and any script are safe there.
 *
 * @example curlCommand({ method: 'POST', url: 'https://a.example', headers: [] }) // "curl --request 'POST' …"
 */
export function curlCommand(request: WireRequest): string {
  const method = request.method === 'HEAD' ? '--head' : `--request ${quote(request.method)}`;
  const parts = [
    // Without --globoff curl would read [ ] { } in a URL as patterns.
    `curl --globoff ${method} --url ${quote(request.url)}`,
    ...request.headers.map((header) => `--header ${quote(curlHeader(header))}`),
    ...(request.certificate ? [`--cert ${quote('<file>')}`] : []),
    ...(request.body === undefined ? [] : [`--data-raw ${quote(request.body.text)}`]),
  ];
  return parts.join(' \\\n  ');
}

/**
 * Writes a request as an HTTP/1.1 message: request line, `Host`, headers, empty line, body. For reading and copying;
 * lines end with a line feed. A client certificate, which no line of HTTP holds, is a comment before it.
 *
 * @example httpMessage({ method: 'POST', url: 'https://a.example/x?y', headers: [] }) // 'POST /x?y HTTP/1.1\nHost: a.example\n\n'
 */
export function httpMessage(request: WireRequest): string {
  const [, host = '', target = ''] = /^[^:]*:\/\/([^/?#]*)([^#]*)/s.exec(request.url) ?? [
    '',
    '',
    request.url,
  ];
  const lines = [
    ...(request.certificate ? ['# With a client certificate: <file>'] : []),
    `${oneLine(request.method)} ${oneLine(target.startsWith('/') ? target : `/${target}`)} HTTP/1.1`,
    ...(host === '' ? [] : [`Host: ${oneLine(host.slice(host.lastIndexOf('@') + 1))}`]),
    ...request.headers.map(headerLine),
  ];
  return `${lines.join('\n')}\n\n${request.body?.text ?? ''}`;
}

/** `Name:` tells curl to leave a header out; `Name;` sends it empty. */
function curlHeader(header: { readonly name: string; readonly value: string }): string {
  const line = headerLine(header);
  return line.indexOf(':') === line.length - 1 ? `${line.slice(0, -1)};` : line;
}

/** `'` cannot be inside single quotes, so they are closed, an escaped one written, and opened again. */
function quote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`;
}

/**
 * Writes the sample request of an operation or callback request as it goes over the wire.
 *
 * @param detail From `describeOperation`.
 * @param edits What the user changed of its samples.
 * @param url As the exchange has it, query included (`buildExchange(…).request.url`).
 * @returns What `curlCommand` and `httpMessage` write; `fillExchange` makes the same exchange of it again.
 * @example httpMessage(requestMessage(detail, edits, exchange.request.url)) // 'POST /streams?… HTTP/1.1\nHost: …'
 */
export function requestMessage(detail: OperationDetail, edits: ExchangeEdits, url: string): CallbackMessage {
  return { ...buildCallbackMessage(detail, undefined, edits), url };
}
