import { listed } from '../source/words.ts';
import type { ReviewBlock, ReviewSection, ReviewWords } from './content.types.ts';
import type { ReviewedNote, ReviewedProblem, ReviewedRequest } from './review.types.ts';
import { codePieces, codeWord, data, joined, ours, sentence, strong } from './reviewWords.ts';
import { scenarioTable } from './scenarioTable.ts';
import { verdictWords } from './summary.ts';

/**
 * All that a review says of one callback request or webhook.
 *
 * @param title Where its name alone does not tell it from the others.
 */
export function requestSection(
  request: ReviewedRequest,
  level: ReviewSection['level'],
  title: ReviewWords = [data(request.name)],
): ReviewSection {
  const { id, description, problems, findings, scenarios, notes } = request;
  const warnings = distinctBy(
    findings.filter(({ severity }) => severity === 'warning'),
    ({ id, message }) => `${id} ${message}`,
  );
  const remarks = [
    ...distinctBy(problems, ({ message, place }) => `${message} ${place}`).map(problemWords),
    ...warnings.map(
      ({ title, message, reference }): ReviewWords => [
        { kind: 'mark', severity: 'warning', text: 'risk' },
        ours(`: ${title}. `),
        ...sentence(message),
        ours(' ('),
        { kind: 'link', text: reference.label, url: reference.url },
        ours(')'),
      ],
    ),
  ];
  const says = firstSentence(description ?? '');
  const blocks: readonly (ReviewBlock | undefined)[] = [
    says === '' ? undefined : { kind: 'paragraph', words: [data(says)] },
    { kind: 'facts', rows: factRows(request) },
    remarks.length === 0 ? undefined : { kind: 'list', items: mostOf(remarks) },
    scenarios && scenarioTable(scenarios),
    noteBlock(notes),
  ];
  return {
    id,
    kind: 'request',
    level,
    title,
    aside: [ours(verdictWords(request))].filter(({ text }) => text !== ''),
    blocks: blocks.filter((block) => block !== undefined),
  };
}

/** A key that reads one value twice has each of its risks twice. */
function distinctBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}

/** Problems and risks of one request that are listed. */
const MOST_REMARKS = 20;

function mostOf(remarks: readonly ReviewWords[]): readonly ReviewWords[] {
  const more = remarks.length - MOST_REMARKS;
  return more <= 0
    ? remarks
    : [...remarks.slice(0, MOST_REMARKS), [ours(`${more.toLocaleString('en')} more`)]];
}

/** What a request comes after: `POST /streams`, or the callback that encloses it. */
export function afterWords({ after, isWebhook, status }: ReviewedRequest): ReviewWords {
  if (isWebhook) return [ours('whenever the API provider has something to tell')];
  const { method, path, isCallback } = after;
  return [
    ...(isCallback ? [ours('the callback '), codeWord(path)] : [codeWord(`${method} ${path}`.trim())]),
    ...(status === undefined ? [] : [ours(` → ${status}`)]),
  ];
}

/** The URL in its hues, or why there is none. */
export function urlWords({ url, noUrl, isWebhook }: ReviewedRequest): ReviewWords {
  if (url !== undefined) return [codePieces(url)];
  if (isWebhook) return [ours('registered outside this description')];
  return noUrl === undefined ? [] : [strong('No callback URL:'), ours(' '), ...sentence(noUrl)];
}

export function problemWords({ severity, message, place }: ReviewedProblem): ReviewWords {
  const at = place === '' ? [] : [ours(` (${place})`)];
  return [{ kind: 'mark', severity, text: SEVERITIES[severity] }, ours(': '), ...sentence(message), ...at];
}

const SEVERITIES = { error: 'error', warning: 'warning', info: 'note' } as const;

export function noteBlock(notes: readonly ReviewedNote[]): ReviewBlock | undefined {
  if (notes.length === 0) return undefined;
  return {
    kind: 'notes',
    notes: notes.map(({ number, target, text, placeGone }) => ({
      head: `Review note ${number}`,
      on: [
        ours('on '),
        ...sentence(target),
        ...(placeGone ? [ours(' (this place is no longer in the document)')] : []),
      ],
      text,
    })),
  };
}

function factRows(
  request: ReviewedRequest,
): readonly { readonly name: string; readonly words: ReviewWords }[] {
  const { method, key, invalid, readAs, verdict, body, security, replies } = request;
  const rows: readonly { readonly name: string; readonly words: ReviewWords }[] = [
    { name: 'Sent after', words: afterWords(request) },
    {
      name: 'Key',
      words: [
        ...(key === undefined ? [] : [codePieces(key)]),
        ...(readAs === undefined ? [] : [ours(', not valid; read as '), codePieces(readAs)]),
        ...(invalid && readAs === undefined ? [ours(', not valid')] : []),
      ],
    },
    { name: 'Request', words: [codeWord(method), ours(' '), ...urlWords(request)] },
    {
      name: 'No callback when',
      words:
        verdict?.kind === 'sometimes' && readAs === undefined
          ? joined(mostOf(verdict.reasons.map(sentence)), '; ')
          : [],
    },
    { name: 'Body', words: body === undefined ? [] : bodyWords(body) },
    { name: 'Security', words: security === undefined ? [] : sentence(security) },
    { name: 'Replies', words: replyWords(replies) },
    { name: 'Mock servers', words: toolWords(request) },
  ];
  return rows.filter(({ words }) => words.length > 0);
}

function bodyWords({ mediaType, members, more }: NonNullable<ReviewedRequest['body']>): ReviewWords {
  if (members.length === 0) return [codeWord(mediaType)];
  return [
    codeWord(mediaType),
    ours(' with '),
    ...joined(
      members.map((each) => [codeWord(each)]),
      ', ',
    ),
    ...(more > 0 ? [ours(` and ${more} more`)] : []),
  ];
}

/** Replies that are listed. */
const MOST_REPLIES = 8;

function replyWords(replies: ReviewedRequest['replies']): ReviewWords {
  const more = replies.length - MOST_REPLIES;
  const lines = replies
    .slice(0, MOST_REPLIES)
    .map(
      ({ status, description }): ReviewWords => [
        codeWord(status),
        ...(description === '' ? [] : [ours(' '), data(firstSentence(description).replace(/\.$/, ''))]),
      ],
    );
  return joined([...lines, ...(more > 0 ? [[ours(`${more} more`)]] : [])], '; ');
}

function toolWords({ tools }: ReviewedRequest): ReviewWords {
  if (tools.length === 0) return [];
  const names = tools.map(({ tool, version }) => `${tool} ${version}`);
  if (tools.every(({ kind }) => kind === 'same')) return [ours(`${listed(names)} call the same URL`)];
  if (tools.every(({ kind }) => kind === 'nothing')) return [ours(`${listed(names)} send nothing`)];
  return joined(
    tools.map(({ tool, version, kind, sent }): ReviewWords => {
      const head = ours(`${tool} ${version}: `);
      if (kind === 'other' && sent !== undefined) return [head, codeWord(sent)];
      return [head, ours(kind === 'nothing' ? 'nothing sent' : 'same')];
    }),
    '; ',
  );
}

const MOST_OF_SENTENCE = 300;

/** The first sentence of a description, on one line, without the signs of Markdown that begin a line. */
function firstSentence(text: string): string {
  const line = text
    .slice(0, 4 * MOST_OF_SENTENCE)
    .replaceAll(/\s/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/^[ #>*-]+/, '')
    .trim();
  const end = line.search(/[.!?] /);
  const first = end < 0 ? line : line.slice(0, end + 1);
  if (first.length <= MOST_OF_SENTENCE) return first;
  const cut = first.slice(0, MOST_OF_SENTENCE);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > MOST_OF_SENTENCE / 2 ? word : undefined).trimEnd()}…`;
}
