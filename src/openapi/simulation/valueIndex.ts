import type { DeclaredResponse } from '../exchange/exchange.ts';
import type { ExchangeValue } from '../http/message.ts';

/** The values of a message by what expressions and messages look for. */
export interface ValueIndex {
  /** By `nameKey`. */
  readonly byName: ReadonlyMap<string, readonly ExchangeValue[]>;
  /** By name in lower case, wherever they are. */
  readonly anywhere: ReadonlyMap<string, readonly ExchangeValue[]>;
  readonly namesIn: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<readonly ExchangeValue[], ValueIndex>();

/**
 * Sorts the values of a message by name, once for each list: a key may read many values, and an operation have many.
 *
 * @example valueIndex(exchange.request.values).byName.get(nameKey('header', 'X-Id'))
 */
export function valueIndex(values: readonly ExchangeValue[]): ValueIndex {
  const known = indexes.get(values);
  if (known) return known;
  const byName = new Map<string, ExchangeValue[]>();
  const anywhere = new Map<string, ExchangeValue[]>();
  const namesIn = new Map<string, string[]>();
  for (const value of values) {
    addTo(byName, nameKey(value.in, value.name), value);
    addTo(anywhere, value.name.toLowerCase(), value);
    addTo(namesIn, value.in, value.name);
  }
  const index = { byName, anywhere, namesIn };
  indexes.set(values, index);
  return index;
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Equal for values that are one. Only header names compare without case.
 *
 * @example nameKey('header', 'X-Id') // 'header x-id'
 */
export function nameKey(location: string, name: string): string {
  return `${location} ${location === 'header' ? name.toLowerCase() : name}`;
}

const declaring = new WeakMap<
  readonly DeclaredResponse[],
  ReadonlyMap<string, readonly DeclaredResponse[]>
>();

/**
 * The declared responses that have a header, in their order.
 *
 * @param responses Of an exchange. @param header A name in any case.
 * @example responsesWith(exchange.responses, 'location')[0]?.status // '201'
 */
export function responsesWith(
  responses: readonly DeclaredResponse[],
  header: string,
): readonly DeclaredResponse[] {
  const known = declaring.get(responses) ?? byHeader(responses);
  declaring.set(responses, known);
  return known.get(header.toLowerCase()) ?? [];
}

function byHeader(responses: readonly DeclaredResponse[]): ReadonlyMap<string, readonly DeclaredResponse[]> {
  const named = new Map<string, DeclaredResponse[]>();
  for (const response of responses) {
    const names = new Set(response.headers.map((header) => header.toLowerCase()));
    for (const name of names) addTo(named, name, response);
  }
  return named;
}
