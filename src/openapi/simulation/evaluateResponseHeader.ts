import type { Exchange } from '../exchange/exchange.ts';
import { headerValue } from '../http/headers.ts';
import { missing, otherResponses } from './missing.ts';
import { nearestName } from './nearestName.ts';
import type { Resolution } from './simulation.ts';
import { usableValue } from './usableValue.ts';

/** Reads `$response.header.…`. A response header needs no declaration; one that no response has is still not there. */
export function evaluateResponseHeader(name: string, exchange: Exchange): Resolution {
  const { response } = exchange;
  const wanted = name.toLowerCase();
  if (response === undefined) {
    return missing(
      `response.header.${name}`,
      'no-response',
      `the callback comes before any response, so there is no response header \`${name}\``,
    );
  }
  const named = response.headers.filter((header) => header.name.toLowerCase() === wanted);
  const found = named.find((header) => header.sent) ?? named[0];
  const source = `response.header.${found?.name ?? name}`;
  if (found === undefined) {
    const available = response.headers.map((header) => header.name);
    const having = exchange.responses.filter((each) =>
      each.headers.some((header) => header.toLowerCase() === wanted),
    );
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
