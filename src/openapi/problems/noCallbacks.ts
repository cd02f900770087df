import type { DocumentRange } from '../source/range.ts';
import { inlineCodes } from '../source/words.ts';
import type { Fix, Problem } from '../workspace/problem.ts';

/** A description without callbacks; where it has webhooks, they may be what the reader looks for. */
export function noCallbacks(range: DocumentRange, webhooks: readonly string[], fix?: Fix): Problem {
  const named =
    webhooks.length === 0
      ? ''
      : webhooks.length === 1
        ? ` It has the webhook ${inlineCodes(webhooks)}, which needs no request before it.`
        : ` It has the webhooks ${inlineCodes(webhooks)}, which need no request before them.`;
  return {
    code: 'no-callbacks',
    severity: 'info',
    message: `No operation of this document has callbacks.${named}`,
    hint: "Add `callbacks` to an operation: a name, below it a key such as `'{$request.body#/callbackUrl}'`, below that a method.",
    range,
    ...(fix && { fix }),
  };
}
