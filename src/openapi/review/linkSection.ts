import type { PassedValue } from '../links/passedValue.ts';
import type { LinkSimulation } from '../links/simulateLink.ts';
import { targetPieces } from '../pictures/sequenceInput.ts';
import { shorten } from '../source/words.ts';
import type { CallbackRequest, LinkRequest, Operation } from '../workspace/model.ts';
import type { ReviewBlock, ReviewSection, ReviewWords } from './content.types.ts';
import { problemWords } from './requestSection.ts';
import type { ReviewedLink, ReviewedProblem } from './review.types.ts';
import { codePieces, codeWord, data, joined, ours, sentence } from './reviewWords.ts';

/** Of a value that is passed on. */
const LONGEST_VALUE = 80;
/** Values, and problems, that are listed. */
const MOST_LISTED = 20;

/**
 * Takes from the model what a review says of one link.
 *
 * @param simulation Absent while it is not known.
 * @example buildReviewedLink(request, parent, simulation, []).after // 'POST /users'
 */
export function buildReviewedLink(
  request: LinkRequest,
  parent: Operation | CallbackRequest | undefined,
  simulation: LinkSimulation | undefined,
  problems: readonly ReviewedProblem[],
): ReviewedLink {
  const { id, name, method, link } = request;
  const path = parent && ('key' in parent ? parent.name : parent.path);
  const { callbackUrl } = simulation ?? {};
  return {
    id,
    name,
    after: `${parent?.method ?? ''} ${path ?? ''}`.trim(),
    status: link.status,
    method,
    target: targetPieces(request, simulation),
    ...(callbackUrl?.kind === 'none' && { noUrl: callbackUrl.reason }),
    passed: [
      ...(simulation?.arguments ?? []).map(({ key, passed, wire }) =>
        passedOn(key, passed, wire !== undefined),
      ),
      ...(simulation?.body ? [passedOn('request body', simulation.body, true)] : []),
    ],
    problems,
  };
}

function passedOn(key: string, passed: PassedValue, isSent: boolean): ReviewedLink['passed'][number] {
  const from = passed.reads.map(({ raw }) => raw).join(' ');
  return passed.kind === 'passed'
    ? { key, from, value: JSON.stringify(passed.value), isSent }
    : { key, from, leftOut: passed.reason, isSent };
}

/**
 * The links of a review in one table: after what, the next request, and what is passed on.
 *
 * @returns Nothing where there are none.
 */
export function linkSection(links: readonly ReviewedLink[]): ReviewSection | undefined {
  if (links.length === 0) return undefined;
  const problems = links.flatMap((link) =>
    link.problems.map((problem): ReviewWords => [codeWord(link.name), ours(': '), ...problemWords(problem)]),
  );
  const table: ReviewBlock = {
    kind: 'table',
    label: 'Links',
    heads: ['Link', 'After', 'Next request', 'Passed on'],
    rows: links.map((link) => ({
      cells: [
        [data(link.name)],
        [codeWord(link.after), ours(` → ${link.status}`)],
        requestWords(link),
        joined(link.passed.slice(0, MOST_LISTED).map(passedWords), '; '),
      ],
    })),
  };
  const blocks: readonly ReviewBlock[] =
    problems.length === 0 ? [table] : [table, { kind: 'list', items: problems.slice(0, MOST_LISTED) }];
  return { id: 'links', kind: 'other', level: 1, title: [ours('Links')], aside: [], blocks };
}

function requestWords({ method, target, noUrl }: ReviewedLink): ReviewWords {
  const request = [...(method === '' ? [] : [codeWord(method), ours(' ')]), codePieces(target)];
  return noUrl === undefined ? request : [...request, ours(', no URL: '), ...sentence(noUrl)];
}

function passedWords({ key, from, value, leftOut, isSent }: ReviewedLink['passed'][number]): ReviewWords {
  const source = from === '' ? [] : [ours(' from '), codeWord(from)];
  if (leftOut !== undefined) return [codeWord(key), ours(' left out: '), ...sentence(leftOut)];
  const said = [codeWord(key), ours(': '), codeWord(shorten(value ?? '', LONGEST_VALUE)), ...source];
  return isSent ? said : [...said, ours(', not sent')];
}
