import type { RiskFindingId } from '../risks/riskFinding.types.ts';
import { unescapeToken } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import { isWebhook, requestPath } from '../workspace/lookup.ts';
import type { Analysis } from '../workspace/model.ts';
import type { ListedNote, Note, NotePart, NotePlace } from './note.types.ts';
import { noteNumbers } from './noteNumbers.ts';
import { hasPlace, type NotedDescription, problemAt } from './notePlaces.ts';

/**
 * Notes with their numbers, what each is about in words, and whether that is still in the description.
 *
 * @param notes In the order in which they were added, which is that of their numbers.
 * @returns As many, in the same order. Never throws.
 * @example listNotes([{ at: { id }, text: 'Why?' }], { analysis, details: {} })[0]?.target // 'the callback request `onData`'
 */
export function listNotes(notes: readonly Note[], description: NotedDescription): readonly ListedNote[] {
  const numbers = noteNumbers(notes);
  return notes.map((note, index) => ({
    ...note,
    number: numbers[index] ?? index + 1,
    target: noteTargetWords(note.at, description.analysis),
    placeGone: !hasPlace(description, note.at),
  }));
}

/**
 * What a note is about, in words, code in backticks. A place that is gone is named by its id.
 *
 * @example noteTargetWords({ id, part: { kind: 'reply', name: '204' } }, analysis) // 'the reply `204` of `onData`'
 */
export function noteTargetWords(at: NotePlace, analysis: Analysis): string {
  const { id, part } = at;
  const { noun, name } = requestWords(analysis, id);
  if (!part) return `the ${noun} ${name}`;
  if (part.kind === 'problem') {
    const problem = problemAt(analysis, at);
    const title = problem ? `“${messageStart(problem.message)}”` : inlineCode(part.name);
    return id === '' ? `the problem ${title}` : `the problem ${title} in ${name}`;
  }
  return `${partWords(part, noun)} of ${name}`;
}

/** Of a message, what tells it from others. */
const LONGEST_START = 80;

/** How the list of problems begins its row, without breaking code in two. */
function messageStart(message: string): string {
  const whole = message.replace(/\.$/, '');
  if (whole.length <= LONGEST_START) return whole;
  const cut = whole.slice(0, whole.lastIndexOf(' ', LONGEST_START));
  const isInCode = cut.split('`').length % 2 === 0;
  return `${(isInCode ? cut.slice(0, cut.lastIndexOf('`')) : cut).trimEnd()}…`;
}

function partWords({ kind, name }: NotePart, noun: RequestNoun): string {
  switch (kind) {
    case 'url':
      return `${inlineCode(name)} in the URL`;
    case 'reply':
      return `the ${noun === 'operation' ? 'response' : 'reply'} ${inlineCode(name)}`;
    case 'field':
      return fieldWords(name);
    case 'scenario':
      return `the scenario ${inlineCode(name)}`;
    default:
      return `the risk “${RISKS.find(([code]) => code === name)?.[1] ?? 'of another version'}”`;
  }
}

/** What the findings are about, whatever they say of one callback. */
const RISK_WORDS: Readonly<Record<RiskFindingId, string>> = {
  F1: 'the whole URL comes from the request',
  F2: 'plain http: is possible',
  F3: 'the host is inside',
  F4: 'a value is part of the host',
  F5: 'a value can add parameters',
  F6: 'a value can leave its path segment',
  F7: 'a value may hold a line break',
  F8: 'what follows may end up in a query',
  F9: 'the URL holds credentials',
  F10: 'a secret travels in the URL',
};
const RISKS: readonly (readonly [string, string])[] = Object.entries(RISK_WORDS);

function fieldWords(source: string): string {
  const [message = '', place = '', ...rest] = source.split('.');
  if (rest.length === 0) return place === 'body' ? `the ${message} body` : `the ${inlineCode(source)}`;
  const name = inlineCode(rest.join('.'));
  if (place === 'header') return `the ${message} header ${name}`;
  return `the ${place} parameter ${name}`;
}

type RequestNoun = 'operation' | 'callback request' | 'webhook' | 'link' | 'document';

function requestWords(analysis: Analysis, id: string): { readonly noun: RequestNoun; readonly name: string } {
  const path = requestPath(analysis, id);
  const request = path.at(-1);
  if (!request) return goneWords(id);
  if ('key' in request)
    return { noun: request.link ? 'link' : 'callback request', name: inlineCode(request.name) };
  if (isWebhook(request)) return { noun: 'webhook', name: inlineCode(request.path) };
  return { noun: 'operation', name: inlineCode(`${request.method} ${request.path}`.trim()) };
}

/** By the JSON Pointers that an id is made of. */
function goneWords(id: string): { readonly noun: RequestNoun; readonly name: string } {
  const tokens = id.split('/').slice(1).map(unescapeToken);
  const link = tokens.at(-2) === 'links' && tokens.includes('responses') ? tokens.at(-1) : undefined;
  if (link !== undefined) return { noun: 'link', name: inlineCode(link) };
  const at = tokens.lastIndexOf('callbacks');
  const callback = at < 0 ? undefined : tokens[at + 1];
  if (callback !== undefined) return { noun: 'callback request', name: inlineCode(callback) };
  const [root, path = id, method = ''] = tokens;
  if (root === 'webhooks') return { noun: 'webhook', name: inlineCode(path) };
  return { noun: 'operation', name: inlineCode(`${method.toUpperCase()} ${path}`.trim()) };
}
