import type { Exchange } from '../exchange/exchange.ts';
import type { ParsedKey } from '../expression/expression.ts';
import type { Readings } from '../simulation/readings.ts';
import type { SimulateOptions } from '../simulation/resolveKey.ts';
import { simulate } from '../simulation/simulate.ts';
import type { CallbackUrl, Simulation } from '../simulation/simulation.ts';
import { KEY_SWITCHES, type ReadingOption, type ReadingSwitch } from './readingTable.ts';

/** One switch with the outcome under each of its options, the others as they are. */
export interface ReadingComparison {
  readonly switch: ReadingSwitch;
  /** Whether the outcome depends on it here. */
  readonly matters: boolean;
  readonly chosen: string;
  readonly outcomes: readonly { readonly option: ReadingOption; readonly simulation: Simulation }[];
}

/**
 * What each reading would make of one callback in one exchange.
 *
 * @param options As for `simulate`; `options.readings` are those in force.
 * @returns One comparison a switch, R1 to R10: those of links alone are left out.
 * @example compareReadings(parseKey('{$request.body#/z}'), exchange, { minor: '3.1' }).filter((each) => each.matters)
 */
export function compareReadings(
  parsed: ParsedKey,
  exchange: Exchange,
  options: SimulateOptions,
): readonly ReadingComparison[] {
  const inForce = simulate(parsed, exchange, options);
  return KEY_SWITCHES.map((each) => compareReading(each, parsed, exchange, options, inForce));
}

/**
 * The comparison of one switch, for a view that must not wait for all of them.
 *
 * @param inForce The simulation with these options; it is the outcome of the option that is chosen.
 * @example compareReading(KEY_SWITCHES[0], parsed, exchange, options, simulate(parsed, exchange, options)).chosen // 'none'
 */
export function compareReading(
  each: ReadingSwitch,
  parsed: ParsedKey,
  exchange: Exchange,
  options: SimulateOptions,
  inForce: Simulation,
): ReadingComparison {
  const readings: Partial<Readings> = options.readings ?? {};
  const chosen = readings[each.name] ?? each.options[0]?.value ?? '';
  const outcomes = each.options.map((option) => ({
    option,
    simulation:
      option.value === chosen
        ? inForce
        : simulate(parsed, exchange, { ...options, readings: { ...readings, [each.name]: option.value } }),
  }));
  const texts = new Set(outcomes.map(({ simulation }) => outcomeText(simulation.callbackUrl)));
  return { switch: each, matters: texts.size > 1, chosen, outcomes };
}

/** All outcomes without a URL count as equal, whatever the reason. */
/**
 * The callback URL; empty where there is none.
 *
 * @example outcomeText({ kind: 'url', url: 'https://a.example' }) // 'https://a.example'
 */
export function outcomeText(callbackUrl: CallbackUrl): string {
  return callbackUrl.kind === 'url' ? callbackUrl.url : '';
}
