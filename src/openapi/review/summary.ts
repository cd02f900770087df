import { counted } from '../source/words.ts';
import type { Review, ReviewedCallback } from './review.types.ts';

/**
 * One sentence on a review: how many callbacks, how often they have a URL, how many problems and questions.
 *
 * @example reviewSummary(review) // '4 callbacks in 3 operations · 2 always resolve, 1 sometimes · 2 errors · 5 open questions'
 */
export function reviewSummary({ callbacks, operationCount, questions }: Review): string {
  const webhooks = callbacks.filter(({ isWebhook }) => isWebhook).length;
  const own = callbacks.length - webhooks;
  const verdicts = (['always', 'fixed', 'sometimes', 'never'] as const).flatMap((kind) => {
    const count = callbacks.filter(({ verdict }) => verdict?.kind === kind).length;
    return count === 0 ? [] : [`${count} ${VERDICT_WORDS[kind][count === 1 ? 0 : 1]}`];
  });
  const problems = (['error', 'warning'] as const).flatMap((severity) => {
    const count = sum(
      callbacks,
      (each) => each.problems.filter((problem) => problem.severity === severity).length,
    );
    return count === 0 ? [] : [counted(count, severity)];
  });
  const parts = [
    [
      own > 0 ? `${counted(own, 'callback')} in ${counted(operationCount, 'operation')}` : '',
      webhooks > 0 ? counted(webhooks, 'webhook') : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
    verdicts.join(', '),
    problems.join(', '),
    questions.length === 0 ? '' : counted(questions.length, 'open question'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Of one, of several. */
export const VERDICT_WORDS = {
  always: ['always resolves', 'always resolve'],
  fixed: ['has a fixed URL', 'have a fixed URL'],
  sometimes: ['sometimes has no URL', 'sometimes have no URL'],
  never: ['never resolves', 'never resolve'],
} as const;

function sum(callbacks: readonly ReviewedCallback[], count: (each: ReviewedCallback) => number): number {
  return callbacks.reduce((total, each) => total + count(each), 0);
}
