import type { Exchange } from '../exchange/exchange.ts';
import type { Expression } from '../expression/expression.ts';
import { type NamedSource, SOURCES } from '../expression/sources.ts';
import { evaluateBody } from './evaluateBody.ts';
import { evaluateRequestValue } from './evaluateRequestValue.ts';
import { evaluateResponseHeader } from './evaluateResponseHeader.ts';
import { evaluateUnattached, isUnattached, missing } from './missing.ts';
import type { Resolution } from './simulation.ts';
import { usableValue } from './usableValue.ts';
import type { Words } from './words.ts';

/**
 * Evaluates a runtime expression against a sample exchange (Runtime Expressions; the readings for what the
 * specification leaves open are in README.md §readings).
 *
 * @param expression What to read.
 * @param exchange The request and, unless the callback comes first, the response.
 * @param words Without them, messages of what is not there have no hints.
 * @returns `resolved` with the text a URL takes; `missing` with how far the reading got and what is there instead;
 *   `unusable` for a value that has no text. Never throws.
 * @example evaluate({ kind: 'method' }, exchange, words) // { kind: 'resolved', text: 'POST', source: 'request.method', … }
 */
export function evaluate(expression: Expression, exchange: Exchange, words: Words | undefined): Resolution {
  const { request, response } = exchange;
  const unattached = isUnattached(exchange) ? evaluateUnattached(expression) : undefined;
  if (unattached) return unattached;
  switch (expression.kind) {
    case 'url':
      return usableValue({
        source: 'request.url',
        name: 'the request URL',
        value: request.url,
        generated: request.urlGenerated,
      });
    case 'method':
      return usableValue({
        source: 'request.method',
        name: 'the method',
        value: request.method,
        generated: false,
      });
    case 'statusCode':
      return response === undefined
        ? missing(
            'response.status',
            'no-response',
            'the callback comes before any response, so there is no `$statusCode`',
          )
        : usableValue({
            source: 'response.status',
            name: 'the status',
            value: response.status,
            generated: false,
          });
    case 'body':
      return evaluateBody(expression, exchange, words);
    case 'header':
      return expression.message === 'request'
        ? evaluateRequestValue(expression.kind, expression.name, exchange)
        : evaluateResponseHeader(expression.name, exchange);
    case 'query':
    case 'path':
      return expression.message === 'request'
        ? evaluateRequestValue(expression.kind, expression.name, exchange)
        : notInResponses(expression.kind, expression.name);
  }
}

function notInResponses(kind: NamedSource, name: string): Resolution {
  return missing(
    `response.${kind}.${name}`,
    'response-has-no-query',
    `a response has no ${SOURCES[kind].noun}s: write \`$request.${kind}.${name}\``,
  );
}
