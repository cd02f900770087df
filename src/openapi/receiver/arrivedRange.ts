import { decodeQuery } from '../source/percentDecode.ts';
import type { Range } from '../source/range.ts';
import type { PastedRequest } from '../wire/wire.types.ts';
import type { Deviation } from './arrived.types.ts';

/**
 * Where in a pasted request a deviation is: the method, the path, a pair of the query, the line of a header, the body.
 *
 * @param text As it was pasted: raw HTTP or cURL. @param message From `parseMessage(text)`.
 * @param within A span in the body, where only a part of that is meant.
 * @returns `undefined` where it is not to be found: what is missing has no place, and cURL may have encoded it.
 * @example arrivedRange('GET /x HTTP/1.1', message, { place: 'method' }) // { start: 0, end: 3 }
 */
export function arrivedRange(
  text: string,
  { method, url, body }: PastedRequest,
  { place, name }: Pick<Deviation, 'place' | 'name'>,
  within?: Range,
): Range | undefined {
  const [, path = '', query = ''] =
    /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  switch (place) {
    case 'method':
      return spanOf(text, method, /^\s*curl\b/.test(text) ? lastRequestOption(text) : 0);
    case 'path':
      return path === '/' || path === '' ? undefined : spanOf(text, path);
    case 'query': {
      const pair = query.split('&').find((each) => decodeQuery(each.split('=', 1)[0] ?? '') === name);
      return pair === undefined ? undefined : spanOf(text, pair, text.indexOf('?'));
    }
    case 'body':
      return body && rangeInBody(text, body.text, within);
    case 'content type':
      return headerLine(text, 'content-type');
    case 'header':
      return name === undefined ? undefined : headerLine(text, name);
    case 'cookie':
      return headerLine(text, 'cookie');
    case 'security':
      return undefined;
  }
}

function spanOf(text: string, wanted: string, from = 0): Range | undefined {
  const start = from < 0 || wanted === '' ? -1 : text.indexOf(wanted, from);
  return start < 0 ? undefined : { start, end: start + wanted.length };
}

function lastRequestOption(text: string): number {
  return Math.max(text.lastIndexOf('-X'), text.lastIndexOf('--request'));
}

/** The line, or in a command the text up to its quote. */
function headerLine(text: string, name: string): Range | undefined {
  const start = text.toLowerCase().indexOf(`${name.toLowerCase()}:`);
  if (start < 0) return undefined;
  const [line = ''] = /^[^\r\n"']*/.exec(text.slice(start)) ?? [];
  return { start, end: start + line.length };
}

function rangeInBody(text: string, body: string, within: Range | undefined): Range | undefined {
  const start = body === '' ? -1 : text.lastIndexOf(body);
  if (start < 0) return undefined;
  const { start: from, end } = within ?? { start: 0, end: body.length };
  return { start: start + from, end: start + end };
}
