import { compareDescriptions, comparisonMarkdown, comparisonSections } from '../openapi/compare/index.ts';
import { buildFlow } from '../openapi/flow/index.ts';
import { bodyFault, readBody, readForm, wireBody } from '../openapi/http/index.ts';
import {
  allCallbacks,
  buildCallbackMessage,
  buildExchange,
  type Description,
  openDescription,
  parseKey,
  readingOf,
  simulate,
} from '../openapi/index.ts';
import { outlineOf, partsInDocument } from '../openapi/language/index.ts';
import { readNotes } from '../openapi/notes/index.ts';
import { beginsWithHtml, findEntries, inspectText, relativePaths } from '../openapi/open/index.ts';
import { checkArrived } from '../openapi/receiver/index.ts';
import { formatPointer, parsePointer, readBrokenText, readPointer } from '../openapi/source/index.ts';
import { curlCommand, fillExchange, httpMessage, isMessage, parseMessage } from '../openapi/wire/index.ts';
import { hostWith } from './host.ts';
import { rangesOutside } from './rangesOutside.ts';

/** What reads a text that a user typed, pasted or opened: functions of the core as the page calls them. */
export interface EntryPoint {
  readonly name: string;
  /** The kind of text that it is made for. */
  readonly food: Food;
  /** @returns How many of the ranges it gave lie outside the text. */
  readonly read: (text: string) => number;
}

export type Food = 'document' | 'key' | 'message' | 'body' | 'value';

/** The entry points. */
export function entryPoints(): readonly EntryPoint[] {
  const analyse = (text: string): Description =>
    openDescription(
      { entry: 'api.yaml', documents: [{ uri: 'api.yaml', text }] },
      {
        tolerant: readBrokenText,
      },
    );
  const host = analyse(hostWith('{$request.query.url}'));
  const [first] = host.analysis.operations;
  const operation = first && host.describe(first.id);
  if (operation === undefined) throw new Error('The host document has no operation.');

  const readAll = (text: string): number => {
    const description = analyse(text);
    readDescription(description);
    return rangesOutside(description.analysis, text);
  };
  const fill = (text: string): number => {
    const message = parseMessage(text);
    if ('problem' in message) return 0;
    fillExchange(operation, message);
    if (message.kind === 'request') checkArrived(operation, undefined, message);
    return 0;
  };
  const resolve = (key: string, value: string): number => {
    const fields = {
      'request.query.url': { text: value, send: true },
      'request.header.X-Url': { text: value, send: true },
      'request.header.X-Tags': { text: value, send: true },
    };
    simulate(parseKey(key), buildExchange(operation, { fields }), { minor: '3.1' });
    return 0;
  };
  const body = (mediaType: string): EntryPoint => ({
    name: `body, ${mediaType}`,
    food: 'body',
    read: (text) => {
      fill(`POST /v1/a/1 HTTP/1.1\nHost: eu.a.example\nContent-Type: ${mediaType}\n\n${text}`);
      const read = readBody(mediaType, text);
      wireBody(read);
      return read.kind === 'broken' && bodyFault(read).offset > text.length ? 1 : 0;
    },
  });

  return [
    { name: 'document', food: 'document', read: readAll },
    {
      name: 'inspection',
      food: 'document',
      read: (text) => nothing(inspectText(text, { tolerant: readBrokenText })),
    },
    {
      name: 'comparison',
      food: 'document',
      read: (text) => {
        const other = analyse(text);
        const there = compareDescriptions({ before: host, after: other });
        compareDescriptions({ before: other, after: analyse(`${text}\n`) });
        comparisonMarkdown(there, { text: (plain) => plain, code: (plain) => plain });
        return nothing(comparisonSections(there));
      },
    },
    { name: 'web page?', food: 'document', read: (text) => nothing(beginsWithHtml(text)) },
    {
      name: 'file of a folder',
      food: 'document',
      read: (text) => nothing(findEntries([{ uri: 'a.yaml', text }])),
    },
    { name: 'key in a document', food: 'key', read: (text) => readAll(hostWith(text)) },
    {
      name: 'key',
      food: 'key',
      read: (text) => {
        resolve(text, 'https://a.example/');
        return rangesOutside(parseKey(text), text);
      },
    },
    {
      name: 'value in a URL',
      food: 'value',
      read: (text) => resolve('https://a.example/{$request.query.url}', text),
    },
    {
      name: 'value that is a URL',
      food: 'value',
      read: (text) => resolve('{$request.query.url}', `https://a.example/${text}`),
    },
    {
      name: 'header',
      food: 'value',
      read: (text) => resolve('{$request.header.X-Url}{$request.header.X-Tags}', `a${text}b`),
    },
    { name: 'message', food: 'message', read: (text) => fill(text) + nothing(isMessage(text)) },
    {
      name: 'cURL command',
      food: 'message',
      read: (text) => fill(`curl https://eu.a.example/v1/a/1 ${text}`),
    },
    {
      name: 'header of a message',
      food: 'message',
      read: (text) => fill(`GET /v1/a/1 HTTP/1.1\nX-Url: a${text}b\n\n`),
    },
    { name: 'query of a message', food: 'message', read: (text) => fill(`GET /v1/a/1?${text} HTTP/1.1`) },
    body('application/json'),
    body('application/x-www-form-urlencoded'),
    body('multipart/form-data'),
    { name: 'form', food: 'body', read: (text) => nothing(readForm(text)) },
    {
      name: 'pointer',
      food: 'value',
      read: (text) => {
        formatPointer(parsePointer(text) ?? []);
        return nothing(readPointer({ a: [1, { b: null }] }, text));
      },
    },
    { name: 'pointer of a key', food: 'value', read: (text) => resolve(`{$request.body#/${text}}`, '') },
    { name: 'note', food: 'value', read: (text) => nothing(readNotes([[text, `u${text}`, text]])) },
    { name: 'name of a file', food: 'value', read: (text) => nothing(relativePaths([{ name: text }])) },
  ];
}

/** What the page does with a document, up to the messages of its callbacks. */
function readDescription({ analysis, describe: detailOf }: Description): void {
  buildFlow(analysis.operations, { expandedGroups: new Set() });
  outlineOf(analysis, 'api.yaml');
  for (const callback of allCallbacks(analysis).slice(0, 10)) {
    partsInDocument(callback);
    const detail = detailOf(callback.id);
    if (detail === undefined) continue;
    const message = buildCallbackMessage(detail, readingOf(callback).parsed.key, {});
    parseMessage(curlCommand(message));
    parseMessage(httpMessage(message));
  }
}

/** For entry points that give no ranges. */
function nothing(_: unknown): number {
  return 0;
}
