import type { CallbackMessage } from '../exchange/callbackMessage.ts';
import { oneLine } from '../http/headers.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { curlCommand } from '../wire/writeMessage.ts';
import { commentText, quoted } from './quoted.ts';
import type { ReceivedRequest } from './receiver.types.ts';

/** What a stub is written for. */
export interface StubSubject {
  readonly received: ReceivedRequest;
  /** The callback request, to its whole URL. */
  readonly message: CallbackMessage;
  /** Declared statuses of the reply: `204`, `2XX`, `default`. */
  readonly replies: readonly string[];
  /** Where the receiver runs: `http://localhost:3000`. */
  readonly host: string;
  /** The member of the body by which one event is known again, if there is one. */
  readonly eventId?: string;
}

export interface Stub {
  readonly name: string;
  /** A name for a file of it. */
  readonly file: string;
  readonly write: (subject: StubSubject) => string;
}

/**
 * Starting points for a receiver and requests to try it with; each a text of at most 25 lines besides the body.
 *
 * @example STUBS.map(({ name }) => name) // ['cURL', '.http', 'Express', 'FastAPI', 'Go']
 */
export const STUBS: readonly Stub[] = [
  { name: 'cURL', file: 'callback.sh', write: curlStub },
  { name: '.http', file: 'callback.http', write: httpFileStub },
  { name: 'Express', file: 'receiver.mjs', write: expressStub },
  { name: 'FastAPI', file: 'receiver.py', write: fastApiStub },
  { name: 'Go', file: 'receiver.go', write: goStub },
];

/** The callback request to a host of one's own. */
function curlStub({ message, host, received }: StubSubject): string {
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

/**
 * What someone types as a host, as the origin of a URL.
 *
 * @returns `http://localhost:3000` for a text that names no host.
 * @example originOf('localhost:8080') // 'http://localhost:8080'
 */
export function originOf(host: string): string {
  const [, scheme = 'http://', name = ''] = /^(https?:\/\/)?([A-Za-z0-9.\-:[\]]+)/i.exec(host.trim()) ?? [];
  return name === '' ? 'http://localhost:3000' : `${scheme.toLowerCase()}${name}`;
}

/** For the REST clients of editors, which read `{{…}}` anywhere, and `###`, `<` and `>` where a line begins. */
function httpFileStub({ message, host, received, replies }: StubSubject): string {
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

function expressStub(subject: StubSubject): string {
  const { received, message } = subject;
  const method = /^(?:get|put|post|delete|options|head|patch|trace)$/i.test(received.method)
    ? received.method.toLowerCase()
    : 'all';
  const path = received.template.segments
    .map((each) => (typeof each === 'string' ? each.replace(/[\\:*{}()[\]?+!]/g, '\\$&') : `:${each.name}`))
    .join('/');
  const raw = message.body ? `express.raw({ type: () => true, limit: '1mb' }), ` : '';
  return lines([
    `import express from 'express';`,
    '',
    'const app = express();',
    '',
    `app.${method}(${quoted(`/${path}`)}, ${raw}(req, res) => {`,
    ...(method === 'all'
      ? [`  if (req.method !== ${quoted(received.method)}) return res.sendStatus(405);`]
      : []),
    ...parametersOf(received).map((name) => `  console.log(${quoted(name)}, req.params[${quoted(name)}]);`),
    ...(message.body
      ? ['  const raw = req.body; // The bytes as they came: compute signatures over these.']
      : []),
    ...hints(subject).map((hint) => `  // ${hint}`),
    `  res.sendStatus(${successOf(subject.replies)}); // Reply first, work later.`,
    ...(message.body ? ['  console.log(raw.toString());'] : []),
    '});',
    '',
    `app.listen(${portOf(subject.host)});`,
  ]);
}

function fastApiStub(subject: StubSubject): string {
  const { received, message } = subject;
  // It compares with the decoded path.
  const path = received.template.segments
    .map((each) => (typeof each === 'string' ? literalOfFastApi(each) : `{${each.name}}`))
    .join('/');
  return lines([
    'from fastapi import FastAPI, Request, Response',
    '',
    'app = FastAPI()',
    '',
    '',
    `@app.api_route(${quoted(`/${path}`)}, methods=[${quoted(received.method)}])`,
    'async def receive(request: Request) -> Response:',
    ...parametersOf(received).map(
      (name) => `    print(${quoted(name)}, request.path_params[${quoted(name)}])`,
    ),
    ...(message.body
      ? [
          '    raw = await request.body()  # The bytes as they came: compute signatures over these.',
          '    print(raw)',
        ]
      : []),
    ...hints(subject).map((hint) => `    # ${hint}`),
    `    return Response(status_code=${successOf(subject.replies)})  # Reply first, work later.`,
    '',
    `# uvicorn receiver:app --port ${portOf(subject.host)}`,
  ]);
}

function literalOfFastApi(segment: string): string {
  const decoded = percentDecode(segment);
  return /[{}/]/.test(decoded) ? segment : decoded;
}

function goStub(subject: StubSubject): string {
  const { received, message } = subject;
  const segments = received.template.segments.map((each) =>
    typeof each === 'string' ? each : `{${each.name}}`,
  );
  // A pattern that ends in a slash would take all paths below it.
  const path = `/${segments.join('/')}${segments.at(-1) === '' ? '{$}' : ''}`;
  const names = parametersOf(received);
  return lines([
    'package main',
    '',
    `import (${[...(message.body ? ['io'] : []), ...(message.body || names.length > 0 ? ['log'] : []), 'net/http'].map((name) => `\n\t"${name}"`).join('')}\n)`,
    '',
    'func main() {',
    `\thttp.HandleFunc(${quoted(`${token(received.method)} ${path}`)}, func(w http.ResponseWriter, r *http.Request) {`,
    ...names.map((name) => `\t\tlog.Println(${quoted(name)}, r.PathValue(${quoted(name)}))`),
    ...(message.body
      ? [
          '\t\traw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20)) // Compute signatures over these bytes.',
          '\t\tif err != nil {',
          '\t\t\treturn',
          '\t\t}',
        ]
      : []),
    ...hints(subject).map((hint) => `\t\t// ${hint}`),
    `\t\tw.WriteHeader(${successOf(subject.replies)}) // Reply first, work later.`,
    ...(message.body ? ['\t\tlog.Println(string(raw))'] : []),
    '\t})',
    `\thttp.ListenAndServe(":${portOf(subject.host)}", nil)`,
    '}',
  ]);
}

/** More parameters than these are seen in the path. */
const MOST_PARAMETERS = 4;

function parametersOf({ template }: ReceivedRequest): readonly string[] {
  return template.segments
    .flatMap((each) => (typeof each === 'string' ? [] : each.name))
    .slice(0, MOST_PARAMETERS);
}

function hints({ replies, eventId }: StubSubject): readonly string[] {
  return [
    `Described replies: ${expectedReply(replies)}`,
    ...(replies.includes('410')
      ? ['410 tells the provider to stop sending: reply it where nothing is subscribed.']
      : []),
    ...(eventId !== undefined && /^\w{1,40}$/.test(eventId)
      ? [`One event may come twice: skip a \`${eventId}\` that was handled.`]
      : []),
  ];
}

function expectedReply(replies: readonly string[]): string {
  const known = replies.filter((status) => /^(?:[1-5](?:\d\d|XX)|default)$/i.test(status)).slice(0, 8);
  return known.length === 0 ? 'none' : known.join(', ');
}

/** The first success that is described; 204 where there is none. */
function successOf(replies: readonly string[]): string {
  return (
    replies.find((status) => /^2\d\d$/.test(status)) ??
    (replies.some((status) => /^2XX$/i.test(status)) ? '200' : '204')
  );
}

function portOf(host: string): string {
  return /:(\d{1,5})$/.exec(originOf(host))?.[1] ?? '3000';
}

/** A method in a line of its own syntax: letters only. */
function token(method: string): string {
  return /^[A-Za-z-]+$/.test(method) ? method : 'POST';
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
