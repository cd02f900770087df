import type { Exchange } from '../exchange/exchange.ts';
import { type NamedSource, SOURCES } from '../expression/sources.ts';
import { headerValue } from '../http/headers.ts';
import type { ExchangeValue } from '../http/message.ts';
import { isUnattached, missing, unattachedMessage } from './missing.ts';
import { nearestName } from './nearestName.ts';
import type { Resolution } from './simulation.ts';
import { usableValue } from './usableValue.ts';
import { nameKey, valueIndex } from './valueIndex.ts';

/**
 * Reads `$request.header.…`, `$request.query.…` or `$request.path.…`. Only header names compare without case.
 *
 * @example evaluateRequestValue('query', 'id', exchange) // { kind: 'resolved', text: '7', source: 'request.query.id', … }
 */
export function evaluateRequestValue(location: NamedSource, name: string, exchange: Exchange): Resolution {
  const named = valueIndex(exchange.request.values).byName.get(nameKey(location, name)) ?? [];
  const found = named.find((value) => value.sent) ?? named[0];
  if (found === undefined) return undeclared(location, name, exchange);
  const source = `request.${location}.${found.name}`;
  const what = `${SOURCES[location].noun} \`${found.name}\``;
  if (!found.sent) return missing(source, 'not-sent', notSentMessage(found, what, exchange));
  return usableValue({
    source,
    name: `the ${what}`,
    value: location === 'header' ? headerValue(found) : found.value,
    generated: found.generated,
    notes: found.declared
      ? []
      : [`the ${what} is not declared: the specification says it cannot be evaluated`],
    arrayHint: 'an expression cannot pick one of its values',
  });
}

function notSentMessage(value: ExchangeValue, what: string, exchange: Exchange): string {
  if (value.in === 'path') return `the ${what} has no value`;
  if (value.in === 'header' && value.name.toLowerCase() === 'content-type') {
    return `the ${what} is not sent, because the request has no body`;
  }
  if (value.declared) {
    return `the ${value.required ? 'required' : 'optional'} ${what} is not sent, so no callback is made`;
  }
  if (isUnattached(exchange)) return unattachedMessage(what);
  return `the ${what} is not sent, and ${label(exchange)} does not declare it`;
}

function undeclared(location: NamedSource, name: string, exchange: Exchange): Resolution {
  const { namesIn, anywhere } = valueIndex(exchange.request.values);
  const available = namesIn.get(location) ?? [];
  const elsewhere = anywhere.get(name.toLowerCase())?.find((value) => value.in !== location);
  const nearest = nearestName(name, available);
  const source = `request.${location}.${name}`;
  if (isUnattached(exchange)) {
    return missing(source, 'no-field', unattachedMessage(`${SOURCES[location].noun} \`${name}\``));
  }
  return missing(
    source,
    'no-field',
    `${label(exchange)} declares no ${SOURCES[location].noun} \`${name}\`${hint(name, nearest, elsewhere)}`,
    { available, nearest },
  );
}

function hint(name: string, nearest: string | undefined, elsewhere: ExchangeValue | undefined): string {
  if (nearest !== undefined && nearest.toLowerCase() === name.toLowerCase()) {
    return `; did you mean \`${nearest}\`? Names are case-sensitive`;
  }
  if (elsewhere !== undefined) return elsewhereHint(elsewhere);
  return nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
}

function elsewhereHint(value: ExchangeValue): string {
  if (value.in === 'cookie' || value.in === 'querystring') {
    return `; \`${value.name}\` is declared in ${value.in}, which no expression can read`;
  }
  return `; it is declared in ${value.in}: write \`$request.${value.in}.${value.name}\``;
}

function label(exchange: Exchange): string {
  return `\`${exchange.request.method} ${exchange.request.path}\``;
}
