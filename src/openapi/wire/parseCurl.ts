import { base64 } from '../http/base64.ts';
import { gather } from '../http/form.ts';
import { contentTypeOf, type WireHeader, withoutFraming } from '../http/headers.ts';
import { percentEncode } from '../http/percentEncode.ts';
import { multipartText, type WireBody, withBoundary } from '../http/wireBody.ts';
import { inlineCode } from '../source/words.ts';
import { type CurlOption, type CurlWord, curlOptions } from './curlOptions.ts';
import { withoutPrompt } from './isMessage.ts';
import { shellWords } from './shellWords.ts';
import type { PastedRequest, Unreadable } from './wire.types.ts';

/**
 * Reads a `curl` command, as browsers copy it and documentation prints it, into the request it sends.
 *
 * Files that it names are not read, and options that say how to send or show are passed over; `ignored` names what
 * changes the request and was not read. Of several requests the first counts.
 *
 * @param text One command; a prompt (`$ `) may precede it.
 * @returns The request, or what is wrong with the text.
 * @example parseCurl("curl https://a.example -d 'a=1'")
 *   // { method: 'POST', url: 'https://a.example', body: { mediaType: 'application/x-www-form-urlencoded', text: 'a=1' }, … }
 */
export function parseCurl(text: string): PastedRequest | Unreadable {
  const split = shellWords(withoutPrompt(text).trimEnd());
  if ('problem' in split) return split;
  const [command = '', ...rest] = split.words;
  if (!/(?:^|[/\\])curl(?:\.exe)?$/i.test(command)) {
    return { problem: 'This is not a cURL command: start it with `curl`.' };
  }
  const reading: Reading = { headers: [], data: [], form: [], query: [], ignored: [] };
  for (const option of curlOptions(rest)) {
    if (option.effect === 'next') {
      reading.ignored.push('everything after `--next`');
      break;
    }
    readOption(reading, option);
  }
  if (reading.url === undefined)
    return { problem: 'This cURL command has no URL: write it in quotes after `curl`.' };
  return requestOf(reading, reading.url);
}

/** What the options read so far ask for. */
interface Reading {
  url?: string;
  method?: string;
  /** The method that an option other than `-X` brings. */
  implied?: string;
  readonly headers: WireHeader[];
  readonly data: string[];
  json?: boolean;
  readonly form: [name: string, value: string][];
  readonly query: string[];
  inQuery?: boolean;
  readonly ignored: string[];
}

function readOption(reading: Reading, option: CurlOption | CurlWord): void {
  const { value } = option;
  switch (option.effect) {
    case 'word':
    case 'url':
      if (reading.url === undefined) reading.url = value;
      else if (value !== '') reading.ignored.push(inlineCode(value));
      break;
    case 'method':
      reading.method = value;
      break;
    case 'head':
      reading.implied = 'HEAD';
      break;
    case 'get':
      reading.inQuery = true;
      break;
    case 'url-query':
      reading.query.push(value.startsWith('+') ? value.slice(1) : urlencoded(value));
      break;
    case 'harmless':
    case 'harmless-value':
    case 'next':
      break;
    case 'unknown':
      reading.ignored.push(inlineCode(option.name));
      break;
    default:
      if (!readHeader(reading, option)) readBody(reading, option);
  }
}

function readHeader({ headers, ignored }: Reading, { effect, name, value }: CurlOption): boolean {
  switch (effect) {
    case 'header': {
      const [, header, colon, content = ''] = /^\s*([^:;\s][^:;]*)([:;])([\s\S]*)$/.exec(value) ?? [];
      if (header === undefined) ignored.push(inlineCode(`${name} ${value}`));
      // `Name:` leaves a header out, `Name;` sends it empty.
      else if (colon === ';' || content.trim() !== '')
        headers.push({ name: header.trimEnd(), value: content.trim() });
      return true;
    }
    case 'user':
      headers.push({ name: 'Authorization', value: `Basic ${base64(value)}` });
      return true;
    case 'bearer':
      headers.push({ name: 'Authorization', value: `Bearer ${value}` });
      return true;
    case 'cookie':
      if (value.includes('=')) headers.push({ name: 'Cookie', value });
      else ignored.push(`the cookies in ${inlineCode(value)}`);
      return true;
    case 'agent':
      headers.push({ name: 'User-Agent', value });
      return true;
    case 'referer':
      headers.push({ name: 'Referer', value });
      return true;
    default:
      return false;
  }
}

function readBody(reading: Reading, { effect, value }: CurlOption): void {
  const isFile = value.startsWith('@');
  if ((effect === 'data' || effect === 'json') && isFile) reading.ignored.push(fileText(value.slice(1)));
  switch (effect) {
    case 'json':
      reading.json = true;
      reading.data.push(isFile ? '' : value);
      break;
    case 'data':
      reading.data.push(isFile ? '' : value);
      break;
    case 'data-raw':
      reading.data.push(value);
      break;
    case 'data-urlencode':
      if (/^[^=]*@/.test(value)) reading.ignored.push(fileText(value.replace(/^[^@]*@/, '')));
      else reading.data.push(urlencoded(value));
      break;
    case 'form':
    case 'form-string':
      readPart(reading, value, effect === 'form');
      break;
    case 'upload':
      reading.implied = 'PUT';
      reading.ignored.push(fileText(value));
      break;
    default:
      break;
  }
}

/** `name=content`, `=content` or `content`; only the content is encoded. */
function urlencoded(value: string): string {
  const equals = value.indexOf('=');
  if (equals < 0) return percentEncode(value);
  const name = value.slice(0, equals);
  return `${name === '' ? '' : `${name}=`}${percentEncode(value.slice(equals + 1))}`;
}

/** `name=content;type=…`, `name=@file` or `name=<file`. */
function readPart({ form, ignored }: Reading, value: string, hasFiles: boolean): void {
  const equals = value.indexOf('=');
  const name = equals < 0 ? value : value.slice(0, equals);
  const content = equals < 0 ? '' : value.slice(equals + 1);
  if (!hasFiles) form.push([name, content]);
  else if (/^[@<]/.test(content)) {
    ignored.push(fileText(content.slice(1).replace(/;.*$/s, '')));
    form.push([name, '']);
  } else {
    const [, quoted] = /^"((?:[^"\\]|\\.)*)"/s.exec(content) ?? [];
    form.push([
      name,
      quoted?.replace(/\\(["\\])/g, '$1') ?? content.replace(/;(?:type|filename|headers|encoder)=.*$/s, ''),
    ]);
  }
}

function fileText(name: string): string {
  return `the file ${inlineCode(name)}`;
}

function requestOf(reading: Reading, url: string): PastedRequest {
  const { headers, ignored, data, query, inQuery = false } = reading;
  const body = inQuery ? undefined : bodyOf(reading);
  const method = reading.method ?? reading.implied ?? (body === undefined ? 'GET' : 'POST');
  return {
    method,
    url: withQuery(withScheme(url), [...query, ...(inQuery ? data : [])]),
    headers: withoutFraming(headers),
    ...(body && { body }),
    ignored,
  };
}

function bodyOf({ headers, data, form, json }: Reading): WireBody | undefined {
  const said = contentTypeOf(headers);
  if (form.length > 0)
    return { mediaType: withBoundary('multipart/form-data'), text: multipartText(gather(form)) };
  if (data.length === 0) return undefined;
  if (json) return { mediaType: said ?? 'application/json', text: data.join('') };
  return { mediaType: said ?? 'application/x-www-form-urlencoded', text: data.join('&') };
}

/** Like cURL itself. A text that begins with a variable of some template is left alone. */
function withScheme(url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[/{$<])/i.test(url) ? url : `http://${url}`;
}

function withQuery(url: string, more: readonly string[]): string {
  const [rest = ''] = url.split('#', 1);
  const query = more.filter((each) => each !== '').join('&');
  if (query === '') return rest;
  return rest + (rest.includes('?') ? '&' : '?') + query;
}
