import type { CallbackUrl } from '../simulation/simulation.ts';
import { counted, shorten } from '../source/words.ts';
import type {
  Change,
  ChangeVerdict,
  ComparedOperation,
  ComparedRequest,
  ComparedUrl,
  Comparison,
} from './compare.types.ts';

/** A stretch of a line: our own words, words of a document, or code. Whoever renders it escapes every text. */
export interface ComparisonWord {
  readonly kind: 'text' | 'data' | 'code';
  readonly text: string;
}

export type ComparisonWords = readonly ComparisonWord[];

export interface ComparisonTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ComparisonWords[])[];
}

/** What changed of one request, ready to be read. */
export interface ComparisonPart {
  /** The id of the request in the comparison. */
  readonly id: string;
  readonly title: ComparisonWords;
  readonly changes: ComparisonTable;
  /** Absent where no URL was compared. */
  readonly urls?: ComparisonTable;
}

export interface ComparisonSection {
  /** The id of the operation in the comparison. */
  readonly id: string;
  readonly title: ComparisonWords;
  readonly parts: readonly ComparisonPart[];
}

/** A comparison as a section of a review. */
export interface ComparisonReport {
  readonly summary: string;
  readonly remarks: readonly string[];
  readonly sections: readonly ComparisonSection[];
}

const MOST_PARTS = 200;
const MOST_ROWS = 60;
const LONGEST_URL = 300;

/**
 * A comparison in words, for a page or a text: an operation a section, a request a part, a change a row.
 *
 * @returns In the order of the comparison; at most 200 requests with 60 rows each, and remarks on what is left out.
 * @example comparisonSections(comparison).sections[0]?.parts[0]?.changes.heads // ['Receiver', 'Subscriber', …]
 */
export function comparisonSections({
  operations,
  summary,
  remarks,
  unchanged,
}: Comparison): ComparisonReport {
  let left = MOST_PARTS;
  const sections = operations.flatMap((operation): readonly ComparisonSection[] => {
    const parts = operation.requests.slice(0, Math.max(0, left)).map(partOf);
    left -= operation.requests.length;
    return parts.length === 0 ? [] : [{ id: operation.id, title: operationTitle(operation), parts }];
  });
  return {
    summary,
    remarks: [
      ...(unchanged > 0 ? [`${counted(unchanged, 'request')} did not change.`] : []),
      ...(left < 0
        ? [`${counted(-left, 'more changed request')} ${left === -1 ? 'is' : 'are'} left out.`]
        : []),
      ...remarks,
    ],
    sections,
  };
}

/**
 * A verdict as people say it.
 *
 * @example verdictWord('may-break') // 'may break'
 */
function verdictWord(verdict: ChangeVerdict): string {
  return verdict === 'may-break' ? 'may break' : verdict;
}

/** Prefixed where the two sides of the request differ, and shown in full once. */
function operationTitle({ before, after }: ComparedOperation): ComparisonWords {
  const now = after ?? before;
  const title: ComparisonWord[] = [{ kind: 'code', text: `${now?.method ?? ''} ${now?.path ?? ''}` }];
  const was = before && `${before.method} ${before.path}`;
  if (after && was !== undefined && was !== `${after.method} ${after.path}`)
    title.push({ kind: 'text', text: ', before ' }, { kind: 'code', text: was });
  return title;
}

const STATUS: Readonly<Record<ComparedRequest['status'], string>> = {
  added: ', new',
  removed: ', gone',
  changed: '',
};

function partOf({ id, before, after, status, changes, urls, depth }: ComparedRequest): ComparisonPart {
  const now = after ?? before;
  const name: ComparisonWords = [
    { kind: 'data', text: now?.name ?? '' },
    { kind: 'text', text: `${depth > 0 ? ', nested' : ''}${STATUS[status]}` },
  ];
  return {
    id,
    title: name.filter(({ text }) => text !== ''),
    changes: {
      heads: ['Receiver', 'Subscriber', 'What changed', 'Why'],
      rows: changes.slice(0, MOST_ROWS).map(changeRow),
    },
    ...(urls.length > 0 && {
      urls: { heads: ['Scenario', 'URL before', 'URL after'], rows: urls.slice(0, MOST_ROWS).map(urlRow) },
    }),
  };
}

function changeRow({ receiver, subscriber, what, reason }: Change): readonly ComparisonWords[] {
  return [
    [{ kind: 'text', text: verdictWord(receiver) }],
    [{ kind: 'text', text: verdictWord(subscriber) }],
    sentenceWords(what),
    sentenceWords(reason),
  ];
}

function urlRow({ name, before, after, isSame }: ComparedUrl): readonly ComparisonWords[] {
  return [
    [{ kind: 'data', text: name }],
    urlWords(before),
    isSame ? [{ kind: 'text', text: 'the same' }] : urlWords(after),
  ];
}

function urlWords(url: CallbackUrl): ComparisonWords {
  if (url.kind === 'url') return [{ kind: 'code', text: shorten(url.url, LONGEST_URL) }];
  return [{ kind: 'text', text: 'No callback URL: ' }, ...sentenceWords(url.reason)];
}

/**
 * A sentence of the core, in which code is in backticks, as words.
 *
 * @example sentenceWords('`a` is gone.') // [{ kind: 'code', text: 'a' }, { kind: 'text', text: ' is gone.' }]
 */
export function sentenceWords(sentence: string): ComparisonWords {
  const words: ComparisonWord[] = [];
  let from = 0;
  const add = (kind: ComparisonWord['kind'], text: string) => {
    if (text !== '') words.push({ kind, text });
  };
  while (from < sentence.length) {
    const start = sentence.indexOf('`', from);
    const fence = sentence.startsWith('`` ', start) ? '`` ' : '`';
    const close = fence === '`' ? '`' : ' ``';
    const end = start < 0 ? -1 : sentence.indexOf(close, start + fence.length);
    if (end < 0) break;
    add('text', sentence.slice(from, start));
    add('code', sentence.slice(start + fence.length, end));
    from = end + close.length;
  }
  add('text', sentence.slice(from));
  return words;
}
