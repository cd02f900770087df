import type { DeclaredResponse, Exchange } from '../exchange/exchange.ts';
import type { Expression } from '../expression/expression.ts';
import { listed } from '../source/words.ts';
import type { Resolution, WalkStep } from './simulation.ts';

export type MissingReason = Extract<Resolution, { kind: 'missing' }>['reason'];

/** What may help to find a value that is not there. */
export interface MissingHelp {
  readonly walk?: readonly WalkStep[];
  readonly available?: readonly string[];
  readonly nearest?: string | undefined;
}

/**
 * A resolution for a value that is not there; `message` is half a sentence in lower case, code in backticks.
 *
 * @example missing('request.body', 'no-body', 'the request has no body').kind // 'missing'
 */
export function missing(
  source: string,
  reason: MissingReason,
  message: string,
  help: MissingHelp = {},
): Resolution {
  return {
    kind: 'missing',
    source,
    reason,
    message,
    walk: help.walk ?? [],
    available: help.available ?? [],
    ...(help.nearest !== undefined && { nearest: help.nearest }),
  };
}

/**
 * `; the 202 response has it`: where a value that this response lacks can be found.
 *
 * @example otherResponses([{ status: '202', … }], 'it') // '; the 202 response has it'
 */
export function otherResponses(having: readonly DeclaredResponse[], what: string): string {
  if (having.length === 0) return '';
  const statuses = having.map((response) => response.status);
  if (statuses.length === 1) return `; the ${statuses[0]} response has ${what}`;
  return `; the ${listed(statuses)} responses have ${what}`;
}

/** A callback among the components that no operation uses has no request of its own: there is not even a method. */
export function isUnattached({ request }: Exchange): boolean {
  return request.method === '';
}

/**
 * Completes "No callback URL: …".
 *
 * @example unattachedMessage('request URL') // 'no operation uses this callback, so there is no request URL to read'
 */
export function unattachedMessage(what: string): string {
  return `no operation uses this callback, so there is no ${what} to read`;
}

/** What no one can fill in if there is no operation; parameters have fields of their own. */
export function evaluateUnattached(expression: Expression): Resolution | undefined {
  switch (expression.kind) {
    case 'url':
      return missing('request.url', 'no-field', unattachedMessage('request URL'));
    case 'method':
      return missing('request.method', 'no-field', unattachedMessage('request method'));
    case 'statusCode':
      return missing('response.status', 'no-response', unattachedMessage('response status'));
    case 'body': {
      const { message } = expression;
      return missing(`${message}.body`, 'no-body', unattachedMessage(`${message} body`));
    }
    case 'header': {
      if (expression.message === 'request') return undefined;
      const { name } = expression;
      return missing(
        `response.header.${name}`,
        'no-response',
        unattachedMessage(`response header \`${name}\``),
      );
    }
    case 'query':
    case 'path':
      return undefined;
  }
}
