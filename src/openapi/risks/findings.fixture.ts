import { parseKey } from '../expression/parseKey.ts';
import type { CallbackFacts, SourceFacts, ValueFacts } from '../facts/facts.types.ts';
import { exchangeOf, jsonBody } from '../simulation/exchange.fixture.ts';
import { simulate } from '../simulation/simulate.ts';
import type { JsonObject } from '../source/json.ts';
import type { FindingsInput } from './riskFinding.types.ts';

export const TEXT: ValueFacts = { types: ['string'], nullable: false, patterns: [] };

/** A callback request that describes nothing, for tests. */
export function factsOf(more: Partial<CallbackFacts> = {}): CallbackFacts {
  return {
    callbackId: 'x',
    sources: [],
    security: 'absent',
    headers: [],
    members: [],
    description: '',
    replies: ['200'],
    otherMethods: [],
    paired: {},
    ...more,
  };
}

/**
 * A key simulated on a request body, with what its schema says of members.
 *
 * @example inputOf('{$request.body#/u}', { u: 'https://c.example' }, { u: TEXT })
 */
export function inputOf(
  key: string,
  body: JsonObject,
  values: Readonly<Record<string, ValueFacts>> = {},
): FindingsInput {
  const parsed = parseKey(key);
  const sources = Object.entries(values).map(
    ([name, value]): SourceFacts => ({
      source: 'request.body',
      pointer: `/${name}`,
      declared: true,
      required: true,
      value,
      branches: [],
    }),
  );
  const exchange = exchangeOf({ request: { body: jsonBody(body) } });
  return {
    parsed,
    simulation: simulate(parsed, exchange, { minor: '3.1' }),
    facts: factsOf({ sources }),
    sender: 'provider',
  };
}
