import { counted } from '../source/words.ts';
import type { ReviewData, ReviewedRequest } from './review.types.ts';

/**
 * One line on a review: how many callbacks, how often they have a URL, how many problems and questions.
 *
 * @example reviewSummary(review) // '4 callbacks in 3 operations · 2 always resolve, 1 never resolves · 2 errors · 5 open questions'
 */
export function reviewSummary(review: ReviewData): string {
  const { requests, operationCount, problems, questions, links = [] } = review;
  const webhooks = requests.filter(({ isWebhook }) => isWebhook).length;
  const own = requests.length - webhooks;
  const verdicts = (['always', 'fixed', 'sometimes', 'never', 'invalid'] as const).flatMap((kind) => {
    const count = requests.filter((request) => verdictKind(request) === kind).length;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${VERDICT_WORDS[kind][count === 1 ? 0 : 1]}`];
  });
  const all = [...problems, ...[...requests, ...links].flatMap((each) => each.problems)];
  const faults = (['error', 'warning'] as const).flatMap((severity) => {
    const count = all.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  const parts = [
    [
      own > 0 ? `${counted(own, 'callback')} in ${counted(operationCount, 'operation')}` : '',
      webhooks > 0 ? counted(webhooks, 'webhook') : '',
      links.length > 0 ? counted(links.length, 'link') : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
    verdicts.join(', '),
    faults.join(', '),
    questions.length === 0 ? '' : counted(questions.length, 'open question'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Of one, of several. */
const VERDICT_WORDS = {
  always: ['always resolves', 'always resolve'],
  fixed: ['has a fixed URL', 'have a fixed URL'],
  sometimes: ['sometimes has no URL', 'sometimes have no URL'],
  never: ['never resolves', 'never resolve'],
  invalid: ['not valid', 'not valid'],
} as const;

/** A key that is not valid is read as it was meant: what its own text gives says little. */
function verdictKind({ invalid, verdict, readAs }: ReviewedRequest): keyof typeof VERDICT_WORDS | undefined {
  return invalid || readAs !== undefined ? 'invalid' : verdict?.kind;
}

/** How often one request has a URL; empty for a webhook. */
export function verdictWords(request: ReviewedRequest): string {
  const kind = verdictKind(request);
  return kind === undefined ? '' : VERDICT_WORDS[kind][0];
}
