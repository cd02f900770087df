import { oneLine } from '../http/headers.ts';
import { readJson } from '../http/readJson.ts';
import { curlCommand } from '../wire/writeMessage.ts';
import { commentText } from './quoted.ts';
import type { ReceivedRequest } from './receiver.types.ts';
import { expectedReply, lines, originOf, type StubSubject, token } from './stubParts.ts';

/** The callback request to a host of one's own. */
export function curlStub({ message, host, received }: StubSubject): string {
  return curlCommand({ ...message, url: localUrl(message.url, host, received) });
}

/** The URL with another origin, in the characters that a client sends. */
function localUrl(url: string, host: string, { template }: ReceivedRequest): string {
  const rest = /^https?:\/\/[^/?#\\]*(.*)$/is.exec(url)?.[1] ?? template.path;
  const sent = rest
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^!-~]|["<>\\^`{}]/gu, (found) => encodeURIComponent(found));
  return `${originOf(host)}${sent.startsWith('/') ? '' : '/'}${sent}`;
}

/** For the REST clients of editors, which read `{{…}}` anywhere, and `###`, `<` and `>` where a line begins. */
export function httpFileStub({ message, host, received, replies }: StubSubject): string {
  const url = localUrl(message.url, host, received);
  const body = message.body && httpFileBody(message.body.text, message.body.mediaType);
  const lines = [
    `### ${commentText(received.name)}`,
    `# Expected reply: ${expectedReply(replies)}`,
    ...(body === undefined && message.body
      ? ['# This format cannot hold the body: put it into a file, and its name after `<`.']
      : []),
    `${token(message.method)} ${url} HTTP/1.1`,
    ...message.headers.map(
      ({ name, value }) => `${oneLine(name)}: ${oneLine(value).replaceAll('{{', '{ {')}`,
    ),
    '',
    ...(body === undefined ? (message.body ? ['< body'] : []) : [body]),
  ];
  return `${lines.join('\n')}\n`;
}

/** In JSON a brace in a string has another form; other text is only taken as it is. */
function httpFileBody(text: string, mediaType: string): string | undefined {
  const safe = /[/+]json\b/i.test(mediaType) ? withoutBracesInStrings(text) : text;
  const begins = safe.split('\n').some((line) => /^(?:[#<>@]|\/\/)/.test(line.trimStart()));
  return safe.includes('{{') || begins ? undefined : safe;
}

function withoutBracesInStrings(json: string): string {
  let written = '';
  let isInside = false;
  let isEscaped = false;
  for (const character of json) {
    written += isInside && character === '{' ? '\\u007b' : character;
    if (character === '"' && !isEscaped) isInside = !isInside;
    isEscaped = isInside && character === '\\' && !isEscaped;
  }
  return written;
}

/** With the reply that is expected; `#` and `{{` would be read in it, so what could be is written as `\u{…}`. */
export function hurlStub({ message, host, received, replies }: StubSubject): string {
  const url = localUrl(message.url, host, received);
  const success = replies.find((status) => /^2\d\d$/.test(status));
  return lines([
    `# ${commentText(received.name)}`,
    `${token(message.method)} ${url}`,
    ...message.headers.map(({ name, value }) => `${hurlText(oneLine(name))}: ${hurlText(oneLine(value))}`),
    ...(message.body ? [hurlBody(message.body.text, message.body.mediaType)] : []),
    `HTTP ${success ?? '*'}`,
    ...(success === undefined ? ['[Asserts]', 'status >= 200', 'status < 300'] : []),
  ]);
}

function hurlText(text: string): string {
  return Array.from(text, (each) =>
    /[\w .,;=/@()*+!?$&'"<>[\]~^|%-]/.test(each) || each === ':'
      ? each
      : `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`,
  ).join('');
}

/** JSON as it is; any other text by its bytes. */
function hurlBody(text: string, mediaType: string): string {
  const isJson = /[/+]json\b/i.test(mediaType) && readJson(text).ok;
  if (isJson) return withoutBracesInStrings(text);
  const bytes =
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  const hex = bytes.map((each) =>
    each.length === 3 ? each.slice(1) : each.charCodeAt(0).toString(16).padStart(2, '0'),
  );
  return `hex,${hex.join('').toLowerCase()};`;
}
