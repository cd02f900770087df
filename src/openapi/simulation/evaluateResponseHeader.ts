import type { Exchange } from '../exchange/exchange.ts';
import { headerValue } from '../http/headers.ts';
import { missing, otherResponses } from './missing.ts';
import { nearestName } from './nearestName.ts';
import type { Resolution } from './simulation.ts';
import { usableValue } from './usableValue.ts';
import { nameKey, responsesWith, valueIndex } from './valueIndex.ts';

/**
 * Reads `$response.header.…`. A response header needs no declaration; one that no response has is still not there.
 *
 * @example evaluateResponseHeader('location', exchange) // { kind: 'resolved', source: 'response.header.Location', … }
 */
export function evaluateResponseHeader(name: string, exchange: Exchange): Resolution {
  const { response } = exchange;
  if (response === undefined) {
    return missing(
      `response.header.${name}`,
      'no-response',
      `the callback comes before any response, so there is no response header \`${name}\``,
    );
  }
  const { byName, namesIn } = valueIndex(response.headers);
  const named = byName.get(nameKey('header', name)) ?? [];
  const found = named.find((header) => header.sent) ?? named[0];
  const source = `response.header.${found?.name ?? name}`;
  if (found === undefined) {
    const available = namesIn.get('header') ?? [];
    const having = responsesWith(exchange.responses, name);
    return missing(
      source,
      'no-field',
      `the ${response.status} response has no header \`${name}\`${otherResponses(having, 'it')}`,
      { available, nearest: nearestName(name, available) },
    );
  }
  if (!found.sent) {
    return missing(
      source,
      'not-sent',
      `the ${response.status} response is sent without the header \`${found.name}\`, so no callback is made`,
    );
  }
  return usableValue({
    source,
    name: `the response header \`${found.name}\``,
    value: headerValue(found),
    generated: found.generated,
    arrayHint: 'it has several lines, and an expression reads only single header values',
  });
}
