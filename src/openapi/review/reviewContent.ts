import { counted } from '../source/words.ts';
import { comparisonSection } from './comparisonSection.ts';
import type { ReviewBlock, ReviewContent, ReviewSection, ReviewWords } from './content.types.ts';
import { linkSection } from './linkSection.ts';
import { afterWords, noteBlock, problemWords, requestSection, urlWords } from './requestSection.ts';
import type { ReviewData, ReviewedRequest } from './review.types.ts';
import { codeWord, data, joined, ours, sentence, strong } from './reviewWords.ts';
import { reviewSummary, verdictWords } from './summary.ts';

/** From so many requests on, a table comes before their sections, and headings gather them. */
const MANY = 6;
/** Problems of the document that are listed. */
const MOST_PROBLEMS = 30;
/** Callbacks that are named where a question or risk concerns some of them. */
const MOST_NAMED = 5;

/**
 * What a review says, in the order in which it is read. Another part of a review is one more section here.
 *
 * @returns Texts of the document are cut, not escaped: that is for whoever renders it.
 * @example reviewContent(review).sections.map(({ kind }) => kind) // ['request', 'other']
 */
export function reviewContent(review: ReviewData): ReviewContent {
  const { title, specification, requests, readings, scope } = review;
  const sections: readonly (ReviewSection | undefined)[] = [
    review.comparison && comparisonSection(review.comparison),
    requests.length >= MANY ? overview(requests) : undefined,
    ...requestSections(requests),
    linkSection(review.links ?? []),
    documentProblems(review),
    openQuestionList(review),
    sharedRisks(requests),
    documentNotes(review),
  ];
  return {
    title: `${subjectOf(requests, review.links?.length ?? 0)} of ${title}`,
    summary: [specification, reviewSummary(review)].filter((part) => part !== '').join(' · '),
    remarks: [
      ...(scope === undefined ? [] : [sentence(scope)]),
      ...(readings.length === 0
        ? []
        : [[ours('Shown with changed readings: '), ...joined(readings.map(sentence), '; '), ours('.')]]),
    ],
    sections: sections.filter((section) => section !== undefined),
  };
}

function subjectOf(requests: readonly ReviewedRequest[], links: number): string {
  if (requests.length === 0 && links > 0) return 'Links';
  const webhooks = requests.filter(({ isWebhook }) => isWebhook).length;
  if (webhooks === 0) return 'Callbacks';
  return webhooks === requests.length ? 'Webhooks' : 'Callbacks and webhooks';
}

/** One section each, under a heading where another group of them begins. */
function requestSections(requests: readonly ReviewedRequest[]): readonly ReviewSection[] {
  // Headings over one request each would say everything twice.
  const groups = new Set(requests.map(({ group }) => group)).size;
  const isGrouped = requests.length >= MANY && groups > 1 && 2 * groups <= requests.length;
  const nameOf = naming(requests);
  return requests.flatMap((request, index) => {
    const section = requestSection(request, isGrouped ? 2 : 1, nameOf(request, [data(request.name)]));
    if (!isGrouped || request.group === requests[index - 1]?.group) return [section];
    const members = requests.slice(index).findIndex(({ group }) => group !== request.group);
    const count = members === -1 ? requests.length - index : members;
    const heading: ReviewSection = {
      id: `group ${index}`,
      kind: 'group',
      level: 1,
      title: [data(request.group)],
      aside: [ours(count.toLocaleString('en'))],
      blocks: [],
    };
    return [heading, section];
  });
}

type Naming = (request: ReviewedRequest, name?: ReviewWords) => ReviewWords;

/** Names of requests; where several are called the same, with the request that each comes after. */
function naming(requests: readonly ReviewedRequest[]): Naming {
  const counts = new Map<string, number>();
  for (const { name } of requests) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (request, name = [codeWord(request.name)]) => {
    const { method, path } = request.after;
    const after = `${method} ${path}`.trim();
    if (counts.get(request.name) === 1 || request.isWebhook || after === '') return name;
    return [...name, ours(' after '), codeWord(after)];
  };
}

function overview(requests: readonly ReviewedRequest[]): ReviewSection {
  return {
    id: 'overview',
    kind: 'other',
    level: 1,
    title: [ours('Overview')],
    aside: [],
    blocks: [
      {
        kind: 'table',
        label: 'Overview',
        heads: ['Callback', 'Sent after', 'URL', 'To look at'],
        rows: requests.map((request) => ({
          cells: [[data(request.name)], afterWords(request), urlWords(request), [ours(lookAt(request))]],
          target: request.id,
        })),
      },
    ],
  };
}

/** `sometimes has no URL · 1 error · 2 review notes`: nothing where there is nothing to look at. */
function lookAt(request: ReviewedRequest): string {
  const { problems, findings, notes, scenarios, readAs, verdict } = request;
  const count = (severity: 'error' | 'warning') =>
    problems.filter((problem) => problem.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const risks = findings.filter(({ severity }) => severity === 'warning').length;
  const isUsual = readAs === undefined && (verdict?.kind === 'always' || verdict?.kind === 'fixed');
  return [
    isUsual ? '' : verdictWords(request),
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
    risks > 0 ? counted(risks, 'risk') : '',
    scenarios !== undefined && scenarios.failed > 0 ? `${scenarios.failed} not as expected` : '',
    notes.length > 0 ? counted(notes.length, 'review note') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function other(id: string, title: string, blocks: readonly (ReviewBlock | undefined)[]): ReviewSection {
  return {
    id,
    kind: 'other',
    level: 1,
    title: [ours(title)],
    aside: [],
    blocks: blocks.filter((block) => block !== undefined),
  };
}

function documentProblems({ problems }: ReviewData): ReviewSection | undefined {
  if (problems.length === 0) return undefined;
  const more = problems.length - MOST_PROBLEMS;
  return other('problems', 'Other problems of the document', [
    { kind: 'list', items: problems.slice(0, MOST_PROBLEMS).map(problemWords) },
    more > 0 ? { kind: 'paragraph', words: [ours(`And ${more.toLocaleString('en')} more.`)] } : undefined,
  ]);
}

/** What is true of most descriptions is said once, with the callbacks that it is true of. */
function sharedRisks(requests: readonly ReviewedRequest[]): ReviewSection | undefined {
  const shared = new Map<
    string,
    { finding: ReviewedRequest['findings'][number]; of: Set<ReviewedRequest> }
  >();
  for (const request of requests) {
    for (const finding of request.findings) {
      if (finding.severity === 'warning') continue;
      const known = shared.get(finding.id);
      if (known === undefined) shared.set(finding.id, { finding, of: new Set([request]) });
      else known.of.add(request);
    }
  }
  if (shared.size === 0) return undefined;
  const items = [...shared.values()].map(
    ({ finding: { title, message, reference }, of }): ReviewWords => [
      strong(`${title}.`),
      ours(' '),
      ...sentence(message),
      ...(requests.length === 1 ? [] : [ours(' True of '), ...namedWords([...of], requests), ours('.')]),
      ours(' ('),
      { kind: 'link', text: reference.label, url: reference.url },
      ours(')'),
    ],
  );
  return other('risks', 'Risks that most descriptions have', [
    { kind: 'list', items, folded: counted(items.length, 'risk') },
  ]);
}

function namedWords(named: readonly ReviewedRequest[], all: readonly ReviewedRequest[]): ReviewWords {
  if (named.length === all.length) return [ours('each callback')];
  if (named.length > MOST_NAMED) return [ours(`${counted(named.length, 'callback')}`)];
  const nameOf = naming(all);
  return joined(
    named.map((request) => nameOf(request)),
    ', ',
  );
}

function openQuestionList({ questions, requests }: ReviewData): ReviewSection | undefined {
  if (questions.length === 0) return undefined;
  const byId = new Map(requests.map((request) => [request.id, request]));
  const items = questions.map(({ question, reason, callbackIds, reference }): ReviewWords => {
    const named = [...new Set(callbackIds.flatMap((id) => byId.get(id) ?? []))];
    const isSome = callbackIds.length < requests.length && named.length <= MOST_NAMED;
    return [
      ...sentence(question).map((word) =>
        word.kind === 'text' && /\w/.test(word.text) ? strong(word.text) : word,
      ),
      ours(' '),
      ...sentence(reason),
      ...(isSome ? [ours(': '), ...namedWords(named, requests)] : []),
      ours('. ('),
      { kind: 'link', text: reference.label, url: reference.url },
      ours(')'),
    ];
  });
  return other('questions', 'Open questions', [{ kind: 'list', items, boxes: true }]);
}

function documentNotes({ notes }: ReviewData): ReviewSection | undefined {
  return notes.length === 0 ? undefined : other('notes', 'Other review notes', [noteBlock(notes)]);
}
