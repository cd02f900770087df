import type { Exchange } from '../exchange/exchange.ts';
import type { ParsedKey } from '../expression/expression.ts';
import { resolveKey, type SimulateOptions } from './resolveKey.ts';
import type { Simulation } from './simulation.ts';
import { underReadings } from './underReadings.ts';
import { words } from './words.ts';

/**
 * Turns a callback key into the callback URL of one exchange (Callback Object, Key Expression; README.md §readings).
 *
 * By the default readings, values are inserted as they are. A missing or unusable value means no callback URL, never an empty text; so does a
 * result that is empty, relative, not http(s) or malformed.
 *
 * @param parsed The key; for a repaired key the repaired one, with the original in `options.repairedFrom`.
 * @param exchange The sample request and response.
 * @returns Each part with what became of it, and the URL with notes or the reason why there is none. Never throws.
 * @example simulate(parseKey('{$request.query.callbackUrl}/data'), exchange, { minor: '3.0' }).callbackUrl
 *   // { kind: 'url', url: 'https://tonys-server.com/data', notes: [] }
 */
export function simulate(parsed: ParsedKey, exchange: Exchange, options: SimulateOptions): Simulation {
  return resolveKey(parsed, exchange, options, words, options.readings && underReadings(options.readings));
}
