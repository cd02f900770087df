/** RFC 9110 §15; without those that are never seen, and with those of other standards that APIs use. */
const phrases: Readonly<Record<number, string>> = {
  ...{ 100: 'Continue', 101: 'Switching Protocols' },
  ...{ 200: 'OK', 201: 'Created', 202: 'Accepted', 203: 'Non-Authoritative Information', 204: 'No Content' },
  ...{ 205: 'Reset Content', 206: 'Partial Content', 207: 'Multi-Status' },
  ...{
    300: 'Multiple Choices',
    301: 'Moved Permanently',
    302: 'Found',
    303: 'See Other',
    304: 'Not Modified',
  },
  ...{ 307: 'Temporary Redirect', 308: 'Permanent Redirect' },
  ...{ 400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found' },
  ...{
    405: 'Method Not Allowed',
    406: 'Not Acceptable',
    408: 'Request Timeout',
    409: 'Conflict',
    410: 'Gone',
  },
  ...{ 411: 'Length Required', 412: 'Precondition Failed', 413: 'Content Too Large', 414: 'URI Too Long' },
  ...{ 415: 'Unsupported Media Type', 417: 'Expectation Failed', 421: 'Misdirected Request' },
  ...{ 422: 'Unprocessable Content', 423: 'Locked', 425: 'Too Early', 428: 'Precondition Required' },
  ...{ 429: 'Too Many Requests', 451: 'Unavailable For Legal Reasons' },
  ...{ 500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable' },
  ...{ 504: 'Gateway Timeout' },
};

/**
 * The words of a status code; `''` where there are none, as HTTP allows.
 *
 * @example reasonPhrase(404) // 'Not Found'
 */
export function reasonPhrase(status: number): string {
  return phrases[status] ?? '';
}
